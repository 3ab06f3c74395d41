pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What was noted for the nurse, and the ways to show it.
StageScreen {
    id: root

    readonly property NurseModel nurse: root.visit.nurse
    readonly property bool noted: root.nurse.flagCount > 0 || root.nurse.askCount > 0
    readonly property bool begun: root.nurse.openCount < root.nurse.tellCount
    readonly property bool side: !Theme.portrait
    readonly property bool headed: !Theme.tight && !(Theme.large && Theme.arabic)
    // A small panel has no room for a second line when there is one more thing to offer.
    readonly property bool bare: !root.headed || Theme.compact && !Theme.portrait && root.nurse.opensCheck
    readonly property bool wordsOnly: Theme.tight && Theme.largest && Theme.arabic

    hasPrimary: root.visit.paper.printer && root.visit.paper.state === "none" && root.noted
    primaryText: qsTrId("print-it")
    primaryIcon: "icons/print"
    // Where its tile has no room, the way to the check stands in the bar.
    secondText: root.wordsOnly && root.nurse.opensCheck ? qsTrId("home-check") : ""

    function goOn() {
        root.visit.paper.printOut("nurse");
    }

    function goSecond() {
        root.visit.check.open();
    }

    ScreenTitle {
        id: title

        text: root.visit.paper.told !== "" ? root.visit.paper.told : root.nurse.flagCount > 0 ? qsTrId("nurse-please") : qsTrId("nurse-title")
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    Tile {
        id: check

        visible: root.nurse.opensCheck && !root.wordsOnly
        x: Theme.margin
        y: title.y + title.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: visible ? Math.max(Theme.px(Theme.compact ? 96 : 136), implicitHeight) : 0
        padding: Theme.smallSpace
        leftPadding: Theme.space
        rightPadding: Theme.space
        level: "urgent"
        pictogram: "level-urgent"
        pictogramSize: Theme.px(Theme.compact ? 64 : 96)
        text: qsTrId("nurse-check")
        onClicked: root.visit.check.open()
    }

    Grid {
        id: sides

        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns
        readonly property real room: parent.height - y - Theme.tinySpace
        readonly property int rows2: Math.max(what.count, how.count)
        readonly property real headHeight: !root.headed ? 0 : whatHead.implicitHeight + Theme.smallSpace
        readonly property int tiles: root.side ? rows2 : what.count + how.count
        readonly property int heads: root.side ? 1 : 2
        readonly property real tileHeight: Math.min(Theme.px(root.side ? 220 : 190), (room - heads * headHeight - (heads - 1) * Theme.space - (tiles - heads) * Theme.gap) / tiles)

        x: Theme.margin
        y: check.y + check.height + (check.visible ? Theme.compact ? Theme.smallSpace : Theme.space : 0)
        width: parent.width - 2 * Theme.margin
        columns: root.side ? 2 : 1
        columnSpacing: Theme.compact ? Theme.space : Theme.wideSpace
        rowSpacing: Theme.space

        Column {
            id: what

            readonly property int count: (tell.visible ? 1 : 0) + (ask.visible ? 1 : 0)

            width: sides.cell
            spacing: Theme.gap

            Label {
                id: whatHead

                visible: root.headed
                width: parent.width
                bottomPadding: Theme.smallSpace - Theme.gap
                text: root.noted || root.begun ? qsTrId("nurse-noted") : qsTrId("nurse-first")
                color: Theme.look.ink2
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Tile {
                id: tell

                visible: root.nurse.offered
                width: parent.width
                height: sides.tileHeight
                padding: Theme.compact ? Theme.smallSpace : Theme.space
                pictogram: root.wordsOnly ? "" : "needs-help"
                text: root.nurse.flagCount > 1 ? qsTrId("nurse-things").arg(root.nurse.flagCount) : root.nurse.flagCount === 1 ? qsTrId("nurse-thing") : root.begun ? qsTrId("nurse-no-thing") : qsTrId("home-tell")
                note: root.bare ? "" : !root.begun ? qsTrId("home-tell-note") : root.nurse.openCount > 0 ? qsTrId("nurse-open").arg(root.nurse.openCount).arg(root.nurse.tellCount) : root.nurse.flagCount === 0 ? qsTrId("nurse-changed") : qsTrId("nurse-change")
                onClicked: root.nurse.openTell()
            }

            Tile {
                id: ask

                visible: root.visit.place.questionCount > 0
                width: parent.width
                height: sides.tileHeight
                padding: Theme.compact ? Theme.smallSpace : Theme.space
                pictogram: root.wordsOnly ? "" : "questions-ask"
                text: root.nurse.askCount > 1 ? qsTrId("nurse-asks").arg(root.nurse.askCount) : root.nurse.askCount === 1 ? qsTrId("nurse-ask") : qsTrId("nurse-no-ask")
                note: root.bare ? "" : root.nurse.askCount > 0 ? qsTrId("nurse-change") : qsTrId("nurse-choose")
                onClicked: root.visit.openQuestions()
            }
        }

        Column {
            id: how

            readonly property int count: (open.visible ? 1 : 0) + 1

            visible: root.noted || root.begun
            width: sides.cell
            spacing: Theme.gap

            Label {
                visible: root.headed
                width: parent.width
                bottomPadding: Theme.smallSpace - Theme.gap
                text: qsTrId("nurse-how")
                color: Theme.look.ink2
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Tile {
                id: open

                visible: root.nurse.pinOffered
                width: parent.width
                height: sides.tileHeight
                padding: Theme.compact ? Theme.smallSpace : Theme.space
                pictogram: root.wordsOnly ? "" : "staff"
                text: qsTrId("nurse-pin")
                note: root.bare ? "" : qsTrId("nurse-pin-note")
                onClicked: root.nurse.openPin()
            }

            Tile {
                width: parent.width
                height: sides.tileHeight
                padding: Theme.compact ? Theme.smallSpace : Theme.space
                pictogram: root.wordsOnly ? "" : "phone"
                text: qsTrId("nurse-phone")
                note: root.bare ? "" : qsTrId("nurse-phone-note")
                onClicked: root.nurse.openCode()
            }
        }
    }
}
