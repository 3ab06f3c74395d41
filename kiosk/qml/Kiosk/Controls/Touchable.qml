import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// Whatever can be touched: a name and a role for screen readers, a focus ring, and never too small a target.
T.AbstractButton {
    id: root

    property color ringColor: Theme.look.focus
    property real ringRadius: Theme.buttonRadius

    implicitWidth: Math.max(Theme.touchFloor, contentItem ? contentItem.implicitWidth + leftPadding + rightPadding : 0)
    implicitHeight: Math.max(Theme.touchFloor, contentItem ? contentItem.implicitHeight + topPadding + bottomPadding : 0)
    hoverEnabled: false
    focusPolicy: Qt.TabFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()

    Rectangle {
        readonly property int reach: 2 * Theme.focusWidth

        visible: root.visualFocus
        anchors.fill: parent
        anchors.margins: -reach
        radius: root.ringRadius + reach
        color: "transparent"
        border.width: Theme.focusWidth
        border.color: root.ringColor
    }
}
