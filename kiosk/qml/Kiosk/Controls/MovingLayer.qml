import QtQuick
import Kiosk.Theme

// One layer of a moving drawing at the time ``now``, in seconds.
Image {
    id: root

    required property string figure
    required property string part
    required property var steps
    required property real now
    required property real plateScale

    readonly property var appearance: root.steps.filter(step => step.motion === "appear")
    readonly property var vanishing: root.steps.filter(step => step.motion === "vanish")
    readonly property var moves: root.steps.filter(step => step.motion === "move")
    readonly property var growth: root.steps.filter(step => step.motion === "grow")

    function share(step: var): real {
        const linear = Math.max(0, Math.min(1, (root.now - step.start) / Math.max(0.001, step.end - step.start)));
        return (1 - Math.cos(Math.PI * linear)) / 2;
    }

    source: Theme.drawing(root.figure, root.width, root.height, "&fit=plate&layer=" + root.part)
    visible: root.appearance.every(step => root.now >= step.start) && root.vanishing.every(step => root.now < step.end) && root.growth.every(step => root.now > step.start)
    opacity: Math.min(...root.appearance.map(step => share(step)), ...root.vanishing.map(step => 1 - share(step)), 1)
    x: root.moves.reduce((sum, step) => sum + step.dx * share(step), 0) * root.plateScale
    y: root.moves.reduce((sum, step) => sum + step.dy * share(step), 0) * root.plateScale
    LayoutMirroring.enabled: false
    Accessible.ignored: true

    transform: Scale {
        readonly property var step: root.growth.length > 0 ? root.growth[0] : null

        origin.x: step ? root.width / 2 + (step.dx - 560) * root.plateScale : 0
        origin.y: step ? root.height / 2 + (step.dy - 500) * root.plateScale : 0
        xScale: step ? root.share(step) : 1
        yScale: step ? root.share(step) : 1
    }
}
