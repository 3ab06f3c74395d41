pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// No level is told: nothing was tapped, the check was left, or it is about a child. Never an all-clear.
StageScreen {
    id: root

    readonly property ResultModel result: root.visit.result
    readonly property bool forChild: root.visit.check.part === "under-16" && root.visit.place.dangerScreen !== ""

    primaryText: root.forChild ? qsTrId("check-all-signs") : qsTrId("check-to-start")

    function goOn() {
        if (root.forChild)
            root.visit.openScreen(root.visit.place.dangerScreen);
        else
            root.visit.startAgain();
    }

    CloseUp {
        id: fit

        result: root.result
        lastStep: 3
        onArranged: words.place()

        function fits(): bool {
            return words.neededHeight() <= root.height;
        }
    }

    Item {
        id: words

        readonly property int gap: [Theme.compact ? Theme.gap : Theme.wideSpace, Theme.gap, Theme.smallSpace, Theme.tinySpace][fit.step]
        readonly property int wordSize: fit.step < 2 ? Theme.sentenceSize : fit.step < 3 || !Theme.compact ? Theme.labelSize : Math.min(Theme.labelSize, Theme.px(35))

        x: Theme.rightToLeft ? parent.width - width - Theme.margin : Theme.margin
        width: Math.min(parent.width - 2 * Theme.margin, fit.step > 0 ? parent.width : Theme.px(1300))
        height: parent.height

        function items(): var {
            const found = fit.step < 1 ? [picture, act] : [act];
            for (let i = 0; i < lines.count; i++)
                found.push(lines.itemAt(i));
            return found;
        }

        function neededHeight(): real {
            return words.items().reduce((sum, item) => sum + (item?.implicitHeight ?? 0) + words.gap, -words.gap);
        }

        function place() {
            let y = Math.max(0, (words.height - words.neededHeight()) / 2);
            for (const item of words.items()) {
                item.y = y;
                y += item.implicitHeight + words.gap;
            }
        }

        Item {
            id: picture

            visible: fit.step < 1
            implicitHeight: drawing.height
            width: parent.width

            Drawing {
                id: drawing

                anchors.left: parent.left
                width: Theme.px(Theme.compact ? 110 : 160)
                height: width
                name: "pictograms/staff"
            }
        }

        BalancedText {
            id: act

            width: parent.width
            height: implicitHeight
            markup: root.result.act
            spoken: markup
            plain: true
            role: Accessible.Heading
            size: fit.step < 2 ? Theme.titleSize : Theme.compact ? words.wordSize : Theme.sentenceSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        Repeater {
            id: lines

            model: root.result.lines

            IconLine {
                required text
                required property bool danger

                width: words.width
                height: implicitHeight
                iconName: danger ? "pictograms/level-emergency" : "icons/dot"
                iconSide: Theme.px(Theme.compact ? 36 : 48)
                size: words.wordSize
                line: (fit.step < 1 ? 1.42 : fit.step < 3 ? 1.25 : 1.15) * Theme.scriptLine
            }
        }
    }
}
