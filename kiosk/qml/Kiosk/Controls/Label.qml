import QtQuick
import Kiosk.Theme

// Words of the interface in one style. The control that holds them speaks them, so they keep silent themselves.
Text {
    id: root

    property int size: Theme.labelSize
    property bool strong: false
    property real line: Theme.labelLine

    color: Theme.look.ink
    font.family: Theme.textFamily
    font.pixelSize: root.size
    font.weight: root.strong ? Font.Bold : Font.Normal
    textFormat: Text.PlainText
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(root.size * root.line)
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
