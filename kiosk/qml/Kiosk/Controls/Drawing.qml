import QtQuick
import Kiosk.Theme

// A pictogram or an icon in the colours of the look. Decorative: the words beside it say the same.
Image {
    id: root

    required property string name
    property string ink: ""
    // A level of urgency whose fill and sign change places, for its shape on its own colour.
    property string inverted: ""

    source: Theme.drawing(root.name, root.width, root.height, (root.ink === "" ? "" : "&ink=" + root.ink) + (root.inverted === "" ? "" : "&swap=" + Theme.levelColours(root.inverted)))
    Accessible.ignored: true
}
