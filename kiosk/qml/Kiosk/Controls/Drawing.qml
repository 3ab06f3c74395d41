import QtQuick
import Kiosk.Theme

// A pictogram or an icon in the colours of the look. Decorative: the words beside it say the same.
Image {
    id: root

    required property string name
    property string ink: ""

    source: Theme.drawing(root.name, root.ink === "" ? "" : "&ink=" + root.ink)
    sourceSize: Qt.size(root.width, root.height)
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
