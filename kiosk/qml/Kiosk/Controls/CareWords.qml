pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The trailing part of a care card: the one thing to do, the number, and the lines that follow; in one column or two.
// It is placed by whoever chooses the columns and sizes, so that the card always stays on one screen.
Item {
    id: root

    required property ResultModel result
    property int columns: 1
    property int actSize: Theme.sentenceSize
    property int wordSize: Theme.sentenceSize
    property real wordLine: Theme.sentenceLine
    property real gap: Theme.space
    property bool snug: false
    readonly property real columnWidth: (width - (columns - 1) * Theme.space) / columns
    // The number stands beside what to do where there are two columns.
    readonly property bool paired: root.columns > 1 && slab.there
    readonly property int iconSide: Theme.px(Theme.compact ? 36 : 48)

    // The rows from top to bottom, each with one item or two.
    function rows(): var {
        const found = [];
        if (root.paired) {
            found.push([act, slab]);
        } else {
            found.push([act]);
            if (slab.there)
                found.push([slab]);
        }
        const rest = [];
        for (let i = 0; i < lines.count; i++)
            rest.push(lines.itemAt(i));
        if (root.result.always !== "")
            rest.push(always);
        for (let i = 0; i < rest.length; i += root.columns)
            found.push(rest.slice(i, i + root.columns));
        return found;
    }

    // The height of the rows, with the gaps between them, in pixels.
    function neededHeight(): real {
        return root.rows().reduce((sum, row) => sum + root.heightOf(row) + root.gap, -root.gap);
    }

    function heightOf(row: var): real {
        return Math.max(...row.map(item => item?.implicitHeight ?? 0));
    }

    // Put every row into the present height, in its middle.
    function place() {
        let y = Math.max(0, (root.height - root.neededHeight()) / 2);
        for (const row of root.rows()) {
            row.forEach((item, column) => {
                const x = column * (root.columnWidth + Theme.space);
                item.x = Theme.rightToLeft ? root.width - item.width - x : x;
                item.y = y;
            });
            y += root.heightOf(row) + root.gap;
        }
    }

    BalancedText {
        id: act

        width: root.paired ? root.columnWidth : root.width
        height: implicitHeight
        markup: root.result.act
        spoken: markup
        plain: true
        strong: true
        size: root.actSize
        line: Math.min(root.wordLine, Theme.tileLine)
    }

    NumberSlab {
        id: slab

        readonly property bool there: root.result.number !== ""

        visible: there
        width: root.paired ? root.columnWidth : root.width
        height: implicitHeight
        snug: root.snug
        bare: root.paired && Theme.compact
        level: root.result.level
        number: root.result.number
        note: root.result.line === "clinic" ? qsTrId("check-line-clinic") : root.result.line === "day" ? qsTrId("check-line-day") : qsTrId("check-line-emergency")
    }

    Repeater {
        id: lines

        model: root.result.lines

        IconLine {
            required text
            required property bool danger

            width: root.columnWidth
            height: implicitHeight
            iconName: danger ? "pictograms/level-emergency" : "icons/dot"
            iconSide: root.iconSide
            size: root.wordSize
            line: root.wordLine
        }
    }

    IconLine {
        id: always

        visible: root.result.always !== ""
        width: root.columnWidth
        height: implicitHeight
        iconName: "icons/speech"
        iconSide: root.iconSide
        text: root.result.always
        size: root.wordSize
        line: root.wordLine
    }
}
