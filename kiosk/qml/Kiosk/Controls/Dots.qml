pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The dotted line under a word that can be explained.
Item {
    id: root

    height: Theme.focusWidth

    Repeater {
        model: Math.max(1, Math.floor(root.width / (2 * Theme.focusWidth)))

        Rectangle {
            required property int index

            x: index * 2 * Theme.focusWidth
            width: Theme.focusWidth
            height: Theme.focusWidth
            radius: Theme.focusWidth / 2
            color: Theme.look.accentedge
        }
    }
}
