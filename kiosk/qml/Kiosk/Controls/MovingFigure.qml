pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A drawing that shows once how something happens: twelve steps a second, then still, with a way to see it again.
Item {
    id: root

    required property string figure
    required property string alternative
    required property var steps
    required property real plateScale
    readonly property string corners: Theme.portrait ? "bottom" : Theme.rightToLeft ? "right" : "left"
    readonly property var layers: [...new Set(root.steps.map(step => step.layer))]
    readonly property real duration: root.steps.reduce((last, step) => Math.max(last, step.end), 0)
    readonly property bool running: ticker.running
    property real now: 0

    Accessible.role: Accessible.Graphic
    Accessible.name: root.alternative
    Component.onCompleted: play()
    onStepsChanged: play()

    function play() {
        root.now = Theme.instant ? root.duration : 0;
        if (!Theme.instant)
            ticker.restart();
    }

    Timer {
        id: ticker

        interval: Theme.motionStepMs
        repeat: true
        onTriggered: {
            root.now = Math.min(root.duration, root.now + interval / 1000);
            if (root.now >= root.duration)
                stop();
        }
    }

    Image {
        anchors.fill: parent
        source: Theme.drawing(root.figure, root.width, root.height, "&fit=plate&ground=1&radius=" + Theme.plateRadius + "&corners=" + root.corners)
        LayoutMirroring.enabled: false
        Accessible.ignored: true
    }

    Repeater {
        model: root.layers

        MovingLayer {
            required property string modelData

            width: root.width
            height: root.height
            figure: root.figure
            part: modelData
            steps: root.steps.filter(step => step.layer === modelData)
            now: root.now
            plateScale: root.plateScale
        }
    }
}
