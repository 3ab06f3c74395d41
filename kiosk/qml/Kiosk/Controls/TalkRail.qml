pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The way through a talk: one mark for each part, and before them the way to the whole of it.
Item {
    id: root

    required property var agenda
    // The number of the part that is shown, from 1.
    required property int shown
    readonly property int count: marks.count
    readonly property real room: width - 2 * Theme.margin
    readonly property int gap: Theme.smallSpace
    // A rail that is too short for all parts shows those around the present one.
    readonly property int most: Math.max(1, Math.floor((room + gap) / (Theme.touchFloor + gap)) - 1)
    readonly property int shownCount: Math.min(count, most)
    readonly property int first: Math.max(0, Math.min(count - shownCount, root.shown - 1 - Math.floor(shownCount / 2)))
    readonly property int side: Math.max(Theme.touchFloor, Math.min(Theme.px(Theme.compact ? 56 : 68), Math.floor((room - shownCount * gap) / (shownCount + 1))))
    readonly property real pitch: Math.min(Theme.px(140), (room - side) / Math.max(1, shownCount))
    // On a small panel the screen below needs the height; the agenda tells how long.
    readonly property bool timed: !Theme.compact
    readonly property int timeSize: Math.min(Theme.labelSize, Theme.px(36))
    // Minutes by number alone, where "< 1 min" would touch its neighbour.
    readonly property bool brief: pitch < 3.6 * timeSize

    readonly property int upper: timed ? 0 : Theme.tinySpace

    signal opened(item: string)
    signal agendaWanted()

    implicitHeight: side + (timed ? timeSize * 1.2 * Theme.scriptLine + Theme.gap : 2 * Theme.tinySpace)

    // The middle of a place on the rail, counted from its leading end.
    function middle(place: int): real {
        const x = Theme.margin + root.side / 2 + place * root.pitch;
        return Theme.rightToLeft ? root.width - x : x;
    }

    Rectangle {
        readonly property real from: root.middle(1)
        readonly property real to: root.middle(root.shownCount)

        x: Math.min(from, to)
        y: root.upper + (root.side - height) / 2
        width: Math.abs(to - from)
        height: Theme.edgeWidth
        color: Theme.look.hair
    }

    Touchable {
        id: whole

        x: root.middle(0) - width / 2
        y: root.upper
        width: root.side
        height: root.side
        ringRadius: Theme.barRadius
        text: qsTrId("talk-whole")
        onClicked: root.agendaWanted()

        background: Rectangle {
            radius: whole.ringRadius
            color: whole.down ? Theme.look.soft : Theme.look.card
            border.width: Theme.edgeWidth
            border.color: Theme.look.edge
        }

        contentItem: Item {
            Drawing {
                anchors.centerIn: parent
                width: Theme.iconSize
                height: Theme.iconSize
                name: "icons/agenda"
                mirror: Theme.rightToLeft
            }
        }
    }

    Repeater {
        id: marks

        model: root.agenda

        Item {
            id: place

            required property int index
            required property string item
            required property string title
            required property string note
            required property string pictogram
            required property string progress
            required property string time
            required property string minutes

            visible: index >= root.first && index < root.first + root.shownCount
            x: root.middle(index - root.first + 1) - width / 2
            y: root.upper
            width: root.side
            height: root.side

            TalkMark {
                anchors.fill: parent
                title: place.title
                note: place.note
                pictogram: place.pictogram
                progress: place.progress
                onClicked: root.opened(place.item)
            }

            Label {
                visible: root.timed && place.time !== ""
                anchors.horizontalCenter: parent.horizontalCenter
                y: root.side
                text: root.brief ? place.minutes : place.time
                size: root.timeSize
                line: 1.2 * Theme.scriptLine
                color: Theme.look.ink2
            }
        }
    }
}
