import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The result to take along: a code that holds the text itself, read without a network.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check

    primaryText: qsTrId("end-finish")
    primaryIcon: ""

    function goOn() {
        root.visit.finish();
    }

    Rectangle {
        id: paper

        readonly property real side: Math.min(root.height - 2 * Theme.gap, Theme.portrait ? root.height * 0.5 : root.width * 0.45)

        x: Theme.portrait ? (parent.width - width) / 2 : Theme.rightToLeft ? Theme.margin : parent.width - width - Theme.margin
        y: Theme.portrait ? Theme.gap : (parent.height - height) / 2
        width: side
        height: side
        radius: Theme.tileRadius
        color: code.status === Image.Ready ? "white" : Theme.look.plate

        Image {
            id: code

            anchors.centerIn: parent
            source: root.check.takeHomeKey === "" ? "" : "image://qr/" + root.check.takeHomeKey + "?module=" + Math.ceil(Theme.qrModuleMm * Theme.pixelsPerMm) + "&room=" + Math.floor(paper.side)
            cache: false
            fillMode: Image.Pad
            LayoutMirroring.enabled: false
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTrId("check-code")
        }
    }

    Column {
        x: Theme.portrait || !Theme.rightToLeft ? Theme.margin : paper.width + 2 * Theme.margin
        y: Theme.portrait ? paper.y + paper.height + Theme.wideSpace : (parent.height - height) / 2
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width - paper.width - 3 * Theme.margin
        spacing: Theme.compact ? Theme.gap : Theme.space

        BalancedText {
            width: parent.width
            markup: qsTrId("check-take-along-title")
            spoken: markup
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        BalancedText {
            width: parent.width
            markup: qsTrId("check-take-along-how")
            spoken: markup
        }

        BalancedText {
            width: parent.width
            markup: qsTrId("check-take-along-private")
            spoken: markup
            size: Theme.noteSize
            line: Theme.labelLine
            color: Theme.look.ink2
        }
    }
}
