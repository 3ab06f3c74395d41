import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Says at the foot of every screen that nobody has approved this for patients. It cannot be closed.
Item {
    id: root

    required property VisitModel visit

    height: root.visit.sheet.demonstration ? Theme.bannerHeight : 0
    visible: root.visit.sheet.demonstration
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTrId("banner-demonstration")

    Rectangle {
        anchors.fill: parent
        color: Theme.look.ursoft
    }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.smallSpace

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(24)
            height: Theme.px(24)
            radius: Theme.px(6)
            color: Theme.look.ur
            border.width: Theme.edgeWidth
            border.color: Theme.look.uredge
        }

        Label {
            text: qsTrId("banner-demonstration")
            size: Math.min(Theme.labelSize, Theme.px(35))
        }
    }
}
