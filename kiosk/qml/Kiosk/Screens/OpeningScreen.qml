pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A talk is prepared: one question a page, and at the end what was said, to be looked over.
StageScreen {
    id: root

    readonly property StaffModel staff: root.visit.staff
    readonly property string ask: root.staff.ask
    readonly property bool types: root.ask === "initials" || root.ask === "reference"
    readonly property bool begins: root.ask === "begin"
    readonly property PickList picks: answer.item as PickList

    hasPrimary: root.begins ? root.staff.ready : root.staff.answered
    primaryText: root.begins ? qsTrId("opening-begin") : root.ask === "reference" && root.staff.typed === "" ? qsTrId("opening-no-reference") : qsTrId("bar-continue")
    secondText: root.picks !== null && root.picks.pageCount > 1 ? qsTrId("bar-more") : ""

    function goOn() {
        if (root.begins)
            root.staff.begin();
        else
            root.staff.goOn();
    }

    function goSecond() {
        root.picks.turn();
    }

    ScreenTitle {
        id: title

        text: root.staff.askTitle
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    BalancedText {
        id: note

        visible: markup !== ""
        x: Theme.margin
        y: title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        markup: root.staff.askNote
        spoken: markup
        plain: true
        size: Theme.noteSize
        line: Theme.labelLine
        color: Theme.look.ink2
    }

    Loader {
        id: answer

        x: Theme.margin
        y: note.y + note.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        sourceComponent: root.begins ? overview : root.types ? typing : choosing
    }

    Component {
        id: choosing

        PickList {
            model: root.staff.picks
            onTouched: name => root.staff.pick(name)
        }
    }

    Component {
        id: typing

        Item {
            TypedLine {
                id: line

                width: Math.min(parent.width, Theme.px(1100))
                anchors.left: parent.left
                label: root.staff.askTitle
                text: root.staff.typed
            }

            Keyboard {
                id: keyboard

                readonly property real room: parent.height - line.height - Theme.gap

                y: Theme.portrait ? line.height + Theme.gap : parent.height - height
                width: parent.width
                height: Math.min(room, implicitHeight)
                capitals: true
                onTyped: text => root.staff.typeText(text)
                onDeleted: root.staff.deleteLetter()
            }
        }
    }

    Component {
        id: overview

        Item {
            FactLine {
                id: notKept

                visible: !root.staff.keepsRecords
                width: parent.width
                height: visible ? implicitHeight : 0
                label: qsTrId("status-records")
                text: qsTrId("opening-not-kept")
                mark: "note"
            }

            RowGrid {
                y: notKept.visible ? notKept.height + Theme.gap : 0
                width: parent.width
                height: parent.height - y
                columns: Theme.portrait ? 1 : 2
                model: root.staff.facts
                page: 0

                delegate: FactLine {}
            }
        }
    }
}
