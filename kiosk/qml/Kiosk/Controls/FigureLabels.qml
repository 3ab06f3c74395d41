pragma ComponentBehavior: Bound

import QtQuick

// The words of a drawing at its sides, with level leaders; where words are too large for that, numbers whose meaning
// stands beside the picture. The drawing is never mirrored, so neither are the places of its labels.
Item {
    id: root

    required property var labels
    required property real plateScale
    required property bool numbered

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Repeater {
        model: root.labels

        FigureLabel {
            required property int index

            number: index + 1
            plateScale: root.plateScale
            numbered: root.numbered
            plateWidth: root.width
            plateHeight: root.height
        }
    }
}
