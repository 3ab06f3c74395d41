import QtQuick
import Kiosk.Theme

// Says that what stands beside it is for staff.
Row {
    id: root

    property string text: qsTrId("for-staff")

    spacing: Theme.smallSpace
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Drawing {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.iconSize
        height: width
        name: "icons/staff"
        ink: "ink2"
    }

    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: Theme.look.ink2
        strong: true
    }
}
