pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The signs of one level of urgency: what to do on the level's own colour, the signs as pictures with words.
StageScreen {
    id: root

    readonly property ReadingModel reading: root.visit.reading
    readonly property string level: reading.level
    readonly property bool cramped: Theme.compact || Theme.large && Theme.arabic && !Theme.portrait
    // With the tallest letters on the smallest panel, what to do is the first line of the list.
    readonly property bool listed: Theme.tight && Theme.largest && Theme.arabic

    readonly property real belowTitle: title.visible ? title.height + (Theme.compact ? Theme.smallSpace : Theme.space) : 0
    // What else to know stands on the panel, else below the signs, else on a page of its own; where room is short it
    // follows the signs as one of them.
    readonly property bool notesBelow: noteRows.count > 0 && grid.wholeHeight + Theme.gap + notes.height <= side.height - belowTitle - Theme.tinySpace
    readonly property bool notesApart: noteRows.count > 0 && !notesBelow
    readonly property bool onNotesPage: notesApart && reading.page >= grid.pageCount

    pageCount: grid.pageCount + (notesApart ? 1 : 0)
    shownPage: Math.min(reading.page, pageCount - 1)
    // In a talk the signs have the height of the rail, and this is the way to its other parts.
    asideText: root.visit.talk.shown ? qsTrId("talk-whole") : ""
    asideIcon: "icons/agenda"

    function goAside() {
        root.visit.talk.openAgenda();
    }

    LevelPanel {
        id: panel

        visible: !root.cramped
        x: Theme.portrait ? 0 : Theme.rightToLeft ? parent.width - width - Theme.margin : Theme.margin
        width: Theme.portrait ? parent.width : Math.round(parent.width * (Theme.large ? 0.33 : 0.29))
        height: Theme.portrait ? implicitHeight : parent.height - Theme.tinySpace
        level: root.level
        actions: root.cramped ? null : root.reading.actions
        notes: root.cramped || Theme.portrait ? null : root.reading.notes
    }

    LevelStrip {
        id: strip

        visible: root.cramped
        width: parent.width
        height: implicitHeight
        level: root.level
        title: root.reading.title
        spokenTitle: root.reading.spokenTitle
        actions: root.cramped && !root.listed ? root.reading.actions : null
    }

    Item {
        id: side

        readonly property bool below: Theme.portrait || root.cramped

        x: below || Theme.rightToLeft ? Theme.margin : panel.x + panel.width + Theme.wideSpace
        y: root.cramped ? strip.height + Theme.smallSpace : Theme.portrait ? panel.height + Theme.space : 0
        width: below ? parent.width - 2 * Theme.margin : parent.width - panel.width - 2 * Theme.margin - Theme.wideSpace
        height: parent.height - y

        BalancedText {
            id: title

            visible: !root.cramped
            width: parent.width
            height: visible ? implicitHeight : 0
            markup: root.reading.title
            spoken: root.reading.spokenTitle
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        RowGrid {
            id: grid

            visible: !root.onNotesPage
            y: root.belowTitle
            width: parent.width
            height: parent.height - y - Theme.tinySpace - (root.notesBelow ? notes.height + Theme.gap : 0)
            columns: Theme.arabic && (Theme.largest || Theme.tight) ? 1 : 2
            model: root.listed ? root.reading.everything : root.cramped ? root.reading.signsAndNotes : root.reading.signs
            page: root.reading.page

            delegate: Sign {
                level: root.level
            }
        }

        Column {
            id: notes

            visible: root.notesBelow || root.onNotesPage
            y: root.onNotesPage ? root.belowTitle : side.height - height - Theme.tinySpace
            width: parent.width
            spacing: Theme.smallSpace

            Repeater {
                id: noteRows

                model: panel.notesFit || root.cramped ? null : root.reading.notes

                BalancedText {
                    required markup
                    required spoken

                    width: notes.width
                    height: implicitHeight
                    size: Theme.tileSize
                    line: Theme.labelLine
                }
            }
        }
    }
}
