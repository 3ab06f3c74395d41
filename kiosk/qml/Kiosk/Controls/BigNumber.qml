import QtQuick
import Kiosk.Theme

// A number as large as its room allows. Digits run from left to right in every language.
Item {
    id: root

    required property string number
    property color color: Theme.look.ink
    property bool centred: false
    property int least: Theme.sentenceSize

    Accessible.role: Accessible.StaticText
    Accessible.name: root.number

    Text {
        anchors.left: parent.left
        width: parent.width
        height: parent.height
        text: "\u2066" + root.number + "\u2069"
        textFormat: Text.PlainText
        color: root.color
        font.family: Theme.textFamily
        font.weight: Font.Bold
        // Digits are 0.58 of their size wide and 0.72 high.
        font.pixelSize: Math.max(root.least, Math.floor(Math.min(root.width / (0.58 * Math.max(3, root.number.length)), root.height / 0.76)))
        lineHeightMode: Text.FixedHeight
        lineHeight: Math.min(root.height, font.pixelSize)
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: root.centred ? Text.AlignHCenter : Text.AlignLeft
        Accessible.ignored: true
    }
}
