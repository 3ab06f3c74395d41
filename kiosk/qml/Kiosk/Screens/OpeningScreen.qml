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
    // Where the keys leave no room for it, the question stands in the top bar.
    readonly property bool crowded: root.types && Theme.tight
    readonly property bool more: root.shownPage < root.pageCount - 1

    shownPage: Math.min(root.visit.place.page, root.pageCount - 1)
    hasPrimary: root.more || (root.begins ? root.staff.ready : root.staff.answered)
    primaryText: root.more ? qsTrId("bar-more") : root.begins ? qsTrId("opening-begin") : root.ask === "reference" && root.staff.typed === "" ? qsTrId("opening-no-reference") : qsTrId("bar-continue")
    titleInBar: root.crowded
    barTitle: root.staff.askTitle

    function goOn() {
        if (root.begins && !root.more)
            root.staff.begin();
        else
            root.staff.goOn(root.pageCount);
    }

    ScreenTitle {
        id: title

        visible: !root.crowded
        text: root.staff.askTitle
        size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
    }

    BalancedText {
        id: note

        visible: markup !== ""
        x: Theme.margin
        y: root.crowded ? 0 : title.y + title.height + Theme.tinySpace
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
            page: root.visit.place.page
            onPageCountChanged: root.pageCount = pageCount
            onTouched: name => root.staff.pick(name)
        }
    }

    Component {
        id: typing

        Item {
            Component.onCompleted: root.pageCount = 1

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

        RowGrid {
            columns: Theme.portrait || Theme.tight ? 1 : 2
            model: root.staff.facts
            page: root.visit.place.page
            onPageCountChanged: root.pageCount = pageCount

            delegate: FactLine {}
        }
    }
}
