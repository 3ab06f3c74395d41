import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Are you still there? A ring that empties, a second at a time; any touch stays.
Item {
    id: root

    required property VisitModel visit
    readonly property real side: Theme.px(Theme.compact ? 330 : 400)

    objectName: "still-there"

    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
        onClicked: root.visit.touch()
    }

    Item {
        anchors.centerIn: parent
        width: Theme.portrait ? words.width : words.width + Theme.px(Theme.compact ? 60 : 160) + root.side
        height: Theme.portrait ? words.height + Theme.px(96) + root.side : Math.max(words.height, root.side)

        Column {
            id: words

            anchors.left: parent.left
            y: Theme.portrait ? root.side + Theme.px(96) : (parent.height - height) / 2
            width: Math.min(Theme.px(Theme.compact ? 760 : 1040), root.width - 2 * Theme.margin - (Theme.portrait ? 0 : root.side + Theme.px(60)))
            spacing: Theme.compact ? Theme.gap : Theme.wideSpace

            BalancedText {
                width: parent.width
                markup: qsTrId("still-title")
                spoken: markup
                role: Accessible.Heading
                size: Theme.compact ? Theme.titleSize : Theme.px(92)
                line: Theme.titleLine
                family: Theme.titleFamily
                strong: true
            }

            BalancedText {
                width: parent.width
                markup: qsTrId("still-text")
                spoken: markup
            }

            PrimaryButton {
                anchors.left: parent.left
                width: Math.min(parent.width, Theme.px(620))
                height: Theme.px(Theme.compact ? 120 : 148)
                ringRadius: Theme.heroRadius
                iconName: ""
                wordSize: Theme.px(46)
                text: qsTrId("still-here")
                onClicked: root.visit.touch()
            }

            BalancedText {
                visible: !(Theme.compact && Theme.large)
                width: parent.width
                markup: qsTrId("still-wipe")
                spoken: markup
                size: Theme.noteSize
                line: Theme.labelLine
                color: Theme.look.ink2
            }
        }

        Countdown {
            anchors.right: Theme.portrait ? undefined : parent.right
            anchors.horizontalCenter: Theme.portrait ? parent.horizontalCenter : undefined
            y: Theme.portrait ? 0 : (parent.height - height) / 2
            width: root.side
            height: root.side
            seconds: root.visit.bar.secondsLeft
            given: root.visit.bar.secondsGiven
            unit: qsTrId("still-seconds")
            spoken: qsTrId("still-seconds-spoken").arg(root.visit.bar.secondsLeft)
        }
    }
}
