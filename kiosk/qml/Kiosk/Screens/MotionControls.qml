import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// On a moving picture: see it again, or keep it still from now on.
Row {
    id: root

    required property VisitModel visit
    required property bool stilled
    required property bool running

    signal play

    spacing: Theme.gap

    IconButton {
        visible: !root.stilled && !root.running
        iconName: "icons/play-again"
        text: qsTrId("motion-again")
        onClicked: root.play()
    }

    IconButton {
        iconName: root.stilled ? "icons/play-again" : "icons/still-picture"
        text: root.stilled ? qsTrId("motion-move") : qsTrId("motion-still")
        onClicked: root.visit.bar.chooseMotion(!root.stilled)
    }
}
