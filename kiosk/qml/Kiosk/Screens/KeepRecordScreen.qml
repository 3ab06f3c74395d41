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
    readonly property bool tall: Theme.arabic && Theme.large
    // Where all of it has no room on one page, what is open has pages of its own, and then paper has one.
    readonly property bool crowded: root.end.missingCount > (root.tall ? 0 : Theme.portrait && !Theme.large && !Theme.arabic ? 5 : 3)
    readonly property int most: Theme.portrait ? 6 : root.tall && Theme.largest ? (Theme.tight ? 2 : 4) : Theme.tight ? 4 : 6
    readonly property int openPages: Math.ceil(root.end.missingCount / root.most)
    readonly property bool openShown: !root.crowded || root.shownPage < root.openPages
    readonly property bool paperShown: !root.crowded || root.shownPage === root.openPages
    readonly property bool more: root.shownPage < root.pageCount - 1
    readonly property bool wide: !Theme.portrait && (root.crowded || root.terse && root.end.missingCount === 0)
    readonly property bool side: !Theme.portrait && !root.wide
    // Where tiles have no room for a second line, what it would say stands above them.
    readonly property bool terse: root.tall || Theme.tight
    readonly property string copyTold: root.end.paperGoing ? "" : root.paper(root.end.copyState)
    readonly property bool toPrint: !root.end.keepsRecords && root.end.printer && !root.printed
    readonly property string warning: root.end.paperGoing ? qsTrId("keep-print-wait") : root.terse && root.paperShown && root.end.copyState === "failed" ? root.copyTold : !root.end.keepsRecords ? root.unkept(root.end.recordState) : root.terse && root.paperShown ? root.copyTold : ""

    pageCount: root.crowded ? root.openPages + 1 : 1
    shownPage: Math.min(root.visit.place.page, root.pageCount - 1)
    titleInBar: Theme.tight
    barTitle: qsTrId("keep-title")
    manyWays: root.toPrint
    // A page that is on its way would be lost by the end, or missing in what is kept.
    hasPrimary: root.more || !root.end.paperGoing
    primaryText: root.more ? qsTrId("bar-more") : root.end.keepsRecords ? qsTrId("keep-keep") : root.toPrint ? qsTrId("keep-record") : root.printed ? qsTrId("keep-close") : qsTrId("keep-without")
    primaryIcon: root.more ? "icons/forward" : root.toPrint ? "icons/print" : ""
    // Where the bar has no room for it, the agenda offers it.
    secondText: root.toPrint && !root.more && !root.end.paperGoing && !(root.tall && Theme.compact) ? qsTrId("keep-without") : ""

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
        if (state === "old")
            return qsTrId("keep-none-again");
        return state === "going" ? qsTrId("keep-print-going") : state === "done" ? qsTrId("keep-print-done") : state === "failed" ? qsTrId("keep-print-failed") : "";
    }

    // What becomes of the talk where no record can be kept.
    function unkept(state: string): string {
        if (state === "failed" || state === "old")
            return root.paper(state);
        return root.printed ? qsTrId("keep-none-printed") : root.end.printer ? qsTrId("keep-none-print") : qsTrId("keep-none");
    }

    function missing(name: string, count: int): string {
        if (name === "danger-signs")
            return qsTrId("keep-danger-signs").arg(count);
        if (name === "signatures")
            return qsTrId("keep-signatures").arg(count);
        return name === "teach-back" ? qsTrId("keep-teach-back").arg(count) : name === "confirmations" ? qsTrId("keep-confirmations").arg(count) : qsTrId("keep-decision");
    }

    ScreenTitle {
        id: title

        visible: !root.titleInBar
        text: root.barTitle
    }

    IconLine {
        id: warned

        visible: root.warning !== ""
        x: Theme.margin
        y: root.titleInBar ? 0 : title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        iconName: "icons/warning"
        iconSide: Theme.px(Theme.compact ? 36 : 48)
        strong: true
        size: Theme.noteSize
        line: root.terse ? Theme.tileLine : Theme.labelLine
        text: root.warning
    }

    Item {
        id: sides

        readonly property int across: root.side || root.wide ? 2 : 1
        readonly property real cell: (width - (across - 1) * columnSpacing) / across
        readonly property real part: root.wide ? width : cell
        readonly property real room: parent.height - y - (root.manyWays ? Theme.gap : Theme.tinySpace)
        // The small panel has no room for heads with tall letters; the tiles say it themselves.
        readonly property bool headed: !Theme.tight && !root.tall
        readonly property real headHeight: headed ? openHead.implicitHeight + Theme.gap : 0
        readonly property int heads: root.side || root.crowded ? 1 : 2
        readonly property int openRows: root.openShown ? open.rows : 0
        readonly property int paperRows: root.paperShown ? onPaper.rows : 0
        readonly property int most: root.side ? Math.max(openRows, paperRows) : openRows + paperRows
        readonly property int gaps: root.side ? Math.max(0, most - 1) : Math.max(0, openRows - 1) + Math.max(0, paperRows - 1)
        // That nothing is open is said even where there are no heads.
        readonly property real lone: headed || root.side || !openHead.visible ? 0 : openHead.implicitHeight
        readonly property real tileHeight: Math.min(Theme.px(150), (room - lone - heads * headHeight - (heads - 1) * rowSpacing - gaps * Theme.gap) / Math.max(1, most) - 1)
        readonly property int columnSpacing: Theme.compact ? Theme.space : Theme.wideSpace
        readonly property int rowSpacing: Theme.space

        x: Theme.margin
        y: warned.y + warned.height + (root.terse ? Theme.tinySpace : Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin

        component Head: Label {
            visible: sides.headed
            width: sides.part
            bottomPadding: Theme.smallSpace - Theme.gap
            color: Theme.look.ink2
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.WordWrap
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        component Tiles: Grid {
            width: sides.part
            columns: root.wide ? 2 : 1
            columnSpacing: sides.columnSpacing
            rowSpacing: Theme.gap
        }

        Column {
            id: open

            readonly property int first: root.crowded ? root.shownPage * root.most : 0
            readonly property int count: root.crowded ? Math.min(root.most, root.end.missingCount - first) : root.end.missingCount
            readonly property int rows: Math.ceil(count / (root.wide ? 2 : 1))

            visible: root.openShown
            x: root.side && Theme.rightToLeft ? sides.width - width : 0
            width: sides.part
            spacing: Theme.gap

            Head {
                id: openHead

                visible: sides.headed || root.end.missingCount === 0 && !(root.tall && Theme.tight && warned.visible)
                text: root.end.missingCount > 0 ? qsTrId("keep-open") : qsTrId("keep-nothing-open")
            }

            Tiles {
                Repeater {
                    model: root.end.missing

                    Tile {
                        id: row

                        required property int index
                        required property string name
                        required property int count

                        objectName: row.name
                        visible: row.index >= open.first && row.index < open.first + root.most || !root.crowded
                        width: sides.cell
                        height: sides.tileHeight
                        padding: root.terse ? Theme.tinySpace : Theme.smallSpace
                        leftPadding: Theme.gap
                        rightPadding: Theme.gap
                        text: root.missing(row.name, row.count)
                        note: Theme.compact || root.tall ? "" : qsTrId("keep-go")
                        onClicked: root.end.openMissing(row.name)
                    }
                }
            }
        }

        Column {
            id: onPaper

            // Where the record is printed by the primary button, it has no tile; nor where a second one has no room.
            readonly property bool record: root.end.printer && !root.toPrint && !(root.terse && root.printed && !root.end.keepsRecords)
            readonly property int count: !root.end.printer ? 1 : record ? 3 : 2
            readonly property int rows: Math.ceil(count / (root.wide ? 2 : 1))

            visible: root.paperShown
            x: root.side && !Theme.rightToLeft ? sides.width - width : 0
            y: root.side || !open.visible ? 0 : open.height + sides.rowSpacing
            width: sides.part
            spacing: Theme.gap

            Head {
                text: qsTrId("keep-paper")
            }

            Tiles {
                Tile {
                    visible: root.end.printer
                    width: sides.cell
                    height: sides.tileHeight
                    padding: root.terse ? Theme.tinySpace : Theme.smallSpace
                    leftPadding: Theme.gap
                    rightPadding: Theme.gap
                    pictogram: Theme.tight ? "" : "print"
                    pictogramSize: Theme.px(Theme.compact ? 60 : 84)
                    text: qsTrId("keep-copy")
                    note: root.terse ? "" : root.copyTold
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
                    visible: onPaper.record
                    width: sides.cell
                    height: sides.tileHeight
                    padding: root.terse ? Theme.tinySpace : Theme.smallSpace
                    leftPadding: Theme.gap
                    rightPadding: Theme.gap
                    pictogram: Theme.tight ? "" : "print"
                    pictogramSize: Theme.px(Theme.compact ? 60 : 84)
                    text: qsTrId("keep-record")
                    // Without a key the line above tells what became of it.
                    note: root.end.keepsRecords && !root.terse && !root.end.paperGoing ? root.paper(root.end.recordState) : ""
                    onClicked: root.end.printOut("record")
                }
            }
        }
    }
}
