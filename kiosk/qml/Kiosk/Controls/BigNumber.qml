import QtQuick
import Kiosk.Theme

// A number as large as its room allows. Digits run from left to right in every language.
Item {
    id: root

    required property string number

    Accessible.role: Accessible.StaticText
    Accessible.name: root.number

    Text {
        anchors.left: parent.left
        width: parent.width
        height: parent.height
        text: "\u2066" + root.number + "\u2069"
        textFormat: Text.PlainText
        color: Theme.look.ink
        font.family: Theme.textFamily
        font.weight: Font.Bold
        font.pixelSize: Math.round(root.height * 1.1)
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.sentenceSize
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
}
