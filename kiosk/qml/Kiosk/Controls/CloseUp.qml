import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// Closes up, step by step, what must stay on one screen, until it fits. Only what lies outside that screen begins it
// anew: never the heights that its own steps change.
Item {
    id: root

    required property ResultModel result
    required property int lastStep
    property int step: 0

    // The step that fits is found; what is placed by hand can be placed.
    signal arranged

    anchors.fill: parent
    onWidthChanged: soon.restart()
    onHeightChanged: soon.restart()
    Component.onCompleted: arrange()

    // Whether everything has room at the present step.
    function fits(): bool {
        return true;
    }

    function arrange() {
        if (root.width <= 0 || root.height <= 0)
            return;
        for (let step = 0; step <= root.lastStep; step++) {
            root.step = step;
            if (root.fits())
                break;
        }
        root.arranged();
    }

    Connections {
        target: root.result

        function onChanged() {
            soon.restart();
        }
    }

    Connections {
        target: Theme

        function onTextSizeChanged() {
            soon.restart();
        }

        function onArabicChanged() {
            soon.restart();
        }

        function onRightToLeftChanged() {
            soon.restart();
        }

        function onMmChanged() {
            soon.restart();
        }
    }

    // Not Qt.callLater: that calls even a screen that has gone meanwhile.
    Timer {
        id: soon

        interval: 0
        onTriggered: root.arrange()
    }
}
