import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Before a talk ends without a record: is that what staff want?
StageScreen {
    id: root

    readonly property TalkModel talk: root.visit.talk

    primaryText: qsTrId("talk-stop-stay")
    primaryIcon: ""

    function goOn() {
        root.talk.stay();
    }

    Column {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * Theme.margin
        spacing: Theme.compact ? Theme.gap : Theme.wideSpace

        BalancedText {
            width: parent.width
            markup: qsTrId("talk-stop-title")
            spoken: markup
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        BalancedText {
            width: Math.min(parent.width, Theme.px(1200))
            markup: qsTrId("talk-stop-words")
            spoken: markup
        }

        QuietButton {
            anchors.left: parent.left
            text: qsTrId("talk-stop-sure")
            onClicked: root.talk.stop(true)
        }
    }
}
