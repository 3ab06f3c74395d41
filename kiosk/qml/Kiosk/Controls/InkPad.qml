pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import "ink.js" as Ink

// A pad that one finger draws on. What is drawn goes to the session when the finger lifts, and the session alone keeps
// it: the pad paints what it is given.
Item {
    id: root

    // Each line as x and y of one point after the other, from 0 to 1 of width and height.
    required property var strokes
    // What screen readers say of the pad, empty and with something on it.
    required property string label
    required property string drawnLabel
    // A line to sign on, with a cross where to begin.
    property bool signed: false
    readonly property real aspect: height > 0 ? width / height : 0
    readonly property bool drawn: root.strokes.length > 0

    // A line is whole.
    signal lifted(points: var)

    Accessible.role: Accessible.Canvas
    Accessible.name: root.drawn ? root.label + " " + root.drawnLabel : root.label
    onStrokesChanged: sheet.anew()

    Rectangle {
        anchors.fill: parent
        radius: Theme.tileRadius
        color: Theme.look.card
        border.width: finger.active ? Theme.markWidth : Theme.edgeWidth
        border.color: finger.active ? Theme.look.accentedge : Theme.look.edge
    }

    Rectangle {
        id: base

        visible: root.signed
        x: Theme.wideSpace
        y: Math.round(parent.height * 0.78)
        width: parent.width - 2 * Theme.wideSpace
        height: Theme.edgeWidth
        color: Theme.look.edge
    }

    Canvas {
        id: sheet

        // The line under the finger, and how many of its numbers are painted.
        property var live: []
        property int painted: 0
        property bool whole: false

        anchors.fill: parent
        LayoutMirroring.enabled: false

        // Paint everything once more.
        function anew() {
            sheet.whole = true;
            sheet.requestPaint();
        }

        onWidthChanged: anew()
        onHeightChanged: anew()
        onAvailableChanged: anew()
        onPaint: {
            const pen = sheet.getContext("2d");
            if (sheet.whole) {
                pen.clearRect(0, 0, sheet.width, sheet.height);
                Ink.dip(pen, Theme.look.ink, Theme.markWidth);
                for (const points of root.strokes)
                    Ink.line(pen, points, 0, sheet.width, sheet.height);
                sheet.painted = 0;
                sheet.whole = false;
            }
            Ink.dip(pen, Theme.look.ink, Theme.markWidth);
            Ink.line(pen, sheet.live, sheet.painted, sheet.width, sheet.height);
            sheet.painted = sheet.live.length;
        }

        Connections {
            target: Theme

            function onLookChanged() {
                sheet.anew();
            }
        }
    }

    // Follows the first finger alone; others, and a palm, draw nothing.
    PointHandler {
        id: finger

        target: null
        acceptedButtons: Qt.LeftButton
        grabPermissions: PointerHandler.TakeOverForbidden
        onActiveChanged: {
            if (finger.active) {
                sheet.live = [];
                sheet.painted = 0;
                follow();
                return;
            }
            if (sheet.live.length > 0)
                root.lifted(sheet.live);
            sheet.live = [];
            sheet.anew();
        }
        onPointChanged: follow()

        // A finger beyond the edge draws along it no further.
        function follow() {
            const place = finger.point.position;
            if (!finger.active || place.x < 0 || place.y < 0 || place.x > root.width || place.y > root.height)
                return;
            sheet.live.push(place.x / root.width, place.y / root.height);
            sheet.requestPaint();
        }
    }
}
