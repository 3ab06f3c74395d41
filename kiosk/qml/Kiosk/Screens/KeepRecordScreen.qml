pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The end of a talk, for staff: what is still open, what is put on paper, and the record.
StageScreen {
    id: root

    readonly property KeepingModel end: root.visit.told.keeping
    readonly property bool printed: root.end.recordState === "done"
    // Tall letters have a page for what is open, and one for paper.
    readonly property bool tall: Theme.arabic && Theme.large
    readonly property bool crowded: root.tall && root.end.missingCount > 0
    readonly property bool openShown: !root.crowded || root.shownPage === 0
    readonly property bool paperShown: !root.crowded || root.shownPage === 1
    readonly property bool more: root.crowded && root.shownPage === 0
    readonly property bool side: !Theme.portrait && !root.crowded
    readonly property bool toPrint: !root.end.keepsRecords && root.end.printer && !root.printed
    readonly property string warning: root.end.keepsRecords ? "" : root.paper(root.end.recordState) !== "" && !root.printed ? root.paper(root.end.recordState) : root.printed ? qsTrId("keep-none-printed") : root.end.printer ? qsTrId("keep-none-print") : qsTrId("keep-none")

    pageCount: root.crowded ? 2 : 1
    shownPage: Math.min(root.visit.place.page, root.pageCount - 1)
    titleInBar: Theme.tight
    barTitle: qsTrId("keep-title")
    manyWays: root.toPrint
    primaryText: root.more ? qsTrId("bar-more") : root.end.keepsRecords ? qsTrId("keep-keep") : root.toPrint ? qsTrId("keep-record") : root.printed ? qsTrId("keep-close") : qsTrId("keep-without")
    primaryIcon: root.more ? "icons/forward" : root.toPrint ? "icons/print" : ""
    // Where the bar has no room for it, the agenda offers it.
    secondText: root.toPrint && !root.more && !(root.tall && Theme.compact) ? qsTrId("keep-without") : ""

    function goOn() {
        if (root.more)
            root.visit.goNext(root.pageCount);
        else if (root.end.keepsRecords)
            root.end.keep();
        else if (root.toPrint)
            root.end.printOut("record");
        else if (root.printed)
            root.end.close();
        else
            root.end.stop();
    }

    function goSecond() {
        root.end.stop();
    }

    function paper(state: string): string {
        return state === "going" ? qsTrId("keep-print-going") : state === "done" ? qsTrId("keep-print-done") : state === "failed" ? qsTrId("keep-print-failed") : "";
    }

    function missing(name: string, count: int): string {
        return name === "teach-back" ? qsTrId("keep-teach-back").arg(count) : name === "confirmations" ? qsTrId("keep-confirmations").arg(count) : qsTrId("keep-decision");
    }

    ScreenTitle {
        id: title

        visible: !root.titleInBar
        text: root.barTitle
    }

    IconLine {
        id: warned

        visible: root.warning !== "" && !(root.more && Theme.compact) && !(root.printed && root.tall && Theme.compact)
        x: Theme.margin
        y: root.titleInBar ? 0 : title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        iconName: "icons/warning"
        iconSide: Theme.px(Theme.compact ? 36 : 48)
        strong: true
        size: Theme.noteSize
        line: Theme.labelLine
        text: root.warning
    }

    Grid {
        id: sides

        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
        readonly property real room: parent.height - y - Theme.tinySpace
        // The small panel has no room for heads with tall letters; the tiles say it themselves.
        readonly property bool headed: !Theme.tight && !root.tall
        readonly property real headHeight: headed ? openHead.implicitHeight + Theme.smallSpace : 0
        readonly property int most: root.side ? Math.max(open.count, onPaper.count) : (root.openShown ? open.count : 0) + (root.paperShown ? onPaper.count : 0)
        readonly property int heads: root.side || root.crowded ? 1 : 2
        readonly property real tileHeight: Math.min(Theme.px(150), (room - heads * headHeight - (heads - 1) * rowSpacing - (most - heads) * Theme.gap) / Math.max(1, most) - 1)

        x: Theme.margin
        y: warned.y + warned.height + (root.titleInBar && !warned.visible ? Theme.tinySpace : Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        columns: root.side ? 2 : 1
        columnSpacing: Theme.compact ? Theme.space : Theme.wideSpace
        rowSpacing: Theme.space

        component Head: Label {
            visible: sides.headed
            width: sides.cell
            bottomPadding: Theme.smallSpace - Theme.gap
            color: Theme.look.ink2
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.WordWrap
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Column {
            id: open

            readonly property int count: Math.max(1, root.end.missingCount)

            visible: root.openShown
            width: sides.cell
            spacing: Theme.gap

            Head {
                id: openHead

                visible: sides.headed || root.end.missingCount === 0
                text: root.end.missingCount > 0 ? qsTrId("keep-open") : qsTrId("keep-nothing-open")
            }

            Repeater {
                model: root.end.missing

                Tile {
                    id: row

                    required property string name
                    required property int count

                    objectName: row.name
                    width: sides.cell
                    height: sides.tileHeight
                    padding: Theme.smallSpace
                    leftPadding: Theme.gap
                    rightPadding: Theme.gap
                    text: root.missing(row.name, row.count)
                    note: Theme.compact || root.tall ? "" : qsTrId("keep-go")
                    onClicked: root.end.openMissing(row.name)
                }
            }
        }

        Column {
            id: onPaper

            // Where the record is printed by the primary button, it has no tile.
            readonly property int count: !root.end.printer ? 1 : root.toPrint ? 2 : 3

            visible: root.paperShown
            width: sides.cell
            spacing: Theme.gap

            Head {
                text: qsTrId("keep-paper")
            }

            Tile {
                visible: root.end.printer
                width: sides.cell
                height: sides.tileHeight
                padding: Theme.smallSpace
                leftPadding: Theme.gap
                rightPadding: Theme.gap
                pictogram: Theme.tight ? "" : "print"
                pictogramSize: Theme.px(Theme.compact ? 60 : 84)
                text: qsTrId("keep-copy")
                note: root.paper(root.end.copyState)
                onClicked: root.end.printOut("copy")
            }

            TickTile {
                width: sides.cell
                height: sides.tileHeight
                text: qsTrId("keep-copy-given")
                ticked: root.end.copyGiven
                onClicked: root.end.giveCopy(!root.end.copyGiven)
            }

            Tile {
                visible: root.end.printer && !root.toPrint
                width: sides.cell
                height: sides.tileHeight
                padding: Theme.smallSpace
                leftPadding: Theme.gap
                rightPadding: Theme.gap
                pictogram: Theme.tight ? "" : "print"
                pictogramSize: Theme.px(Theme.compact ? 60 : 84)
                text: qsTrId("keep-record")
                // Without a key the line above tells what became of it.
                note: root.end.keepsRecords ? root.paper(root.end.recordState) : ""
                onClicked: root.end.printOut("record")
            }
        }
    }
}
