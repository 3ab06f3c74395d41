import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Back, Start again, air, and the one way on. A missing button leaves its gap.
Item {
    id: root

    required property VisitModel visit
    required property StageScreen screen
    required property bool asked
    readonly property bool sheetOpen: root.visit.sheet.kind !== ""
    readonly property bool backShown: !root.asked && root.visit.place.canGoBack || root.sheetOpen && !root.asked

    height: Theme.bottomBarHeight

    QuietButton {
        id: back

        visible: root.backShown
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        leastWidth: Theme.px(Theme.compact ? 190 : 210)
        iconName: "icons/back"
        directional: true
        text: qsTrId("bar-back")
        onClicked: root.visit.goBack()
    }

    BareButton {
        id: again

        // Its word gives way to the icon before the three ways would touch.
        readonly property real wordWidth: probe.implicitWidth + Theme.iconSize + 3 * Theme.smallSpace

        wordShown: (root.backShown ? back.width + Theme.space : 0) + wordWidth + (primary.visible ? primary.width + Theme.gap : 0) <= root.width - 2 * Theme.margin
        visible: !root.visit.bar.atRest && root.visit.place.screenName !== "Unavailable"
        anchors.left: root.backShown ? back.right : parent.left
        anchors.leftMargin: root.backShown ? Theme.space : Theme.margin - Theme.smallSpace
        anchors.verticalCenter: parent.verticalCenter
        iconName: "icons/start-again"
        text: qsTrId("bar-start-again")
        onClicked: root.visit.startAgain()
    }

    Label {
        id: probe

        visible: false
        text: again.text
        size: Theme.buttonSize
    }

    PrimaryButton {
        id: primary

        visible: !root.asked && (root.sheetOpen || root.screen !== null && root.screen.hasPrimary)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.sheetOpen ? "icons/close" : root.screen ? root.screen.primaryIcon : ""
        text: root.sheetOpen ? qsTrId("bar-close") : root.screen ? root.screen.primaryText : ""
        onClicked: root.sheetOpen ? root.visit.closeSheet() : root.screen.goOn()
    }
}
