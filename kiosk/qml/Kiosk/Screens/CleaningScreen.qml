import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The screen is being wiped: no touch means anything until the ring is empty.
StageScreen {
    id: root

    hasPrimary: false
    hasBars: false

    Item {
        anchors.centerIn: parent
        width: Theme.portrait ? words.width : words.width + ring.width + Theme.px(Theme.compact ? 60 : 160)
        height: Theme.portrait ? words.height + ring.height + Theme.px(96) : Math.max(words.height, ring.height)

        Column {
            id: words

            anchors.left: parent.left
            y: Theme.portrait ? ring.height + Theme.px(96) : (parent.height - height) / 2
            width: Math.min(Theme.px(Theme.compact ? 760 : 1040), root.width - 2 * Theme.margin - (Theme.portrait ? 0 : ring.width + Theme.px(160)))
            spacing: Theme.compact ? Theme.gap : Theme.wideSpace

            BalancedText {
                width: parent.width
                markup: qsTrId("cleaning-title")
                spoken: markup
                plain: true
                role: Accessible.Heading
                size: Theme.titleSize
                line: Theme.titleLine
                family: Theme.titleFamily
                strong: true
            }

            BalancedText {
                width: parent.width
                markup: qsTrId("cleaning-text")
                spoken: markup
                plain: true
            }
        }

        Countdown {
            id: ring

            anchors.right: Theme.portrait ? undefined : parent.right
            anchors.horizontalCenter: Theme.portrait ? parent.horizontalCenter : undefined
            y: Theme.portrait ? 0 : (parent.height - height) / 2
            width: Theme.px(Theme.compact ? 330 : 520)
            height: width
            seconds: root.visit.staff.cleaningLeft
            given: root.visit.staff.cleaningSeconds
            unit: qsTrId("cleaning-seconds")
            spoken: qsTrId("cleaning-spoken").arg(root.visit.staff.cleaningLeft)
        }
    }
}
