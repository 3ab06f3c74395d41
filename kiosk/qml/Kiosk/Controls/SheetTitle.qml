import QtQuick
import Kiosk.Theme

// The heading of a sheet.
BalancedText {
    required property string text

    markup: text
    spoken: text
    role: Accessible.Heading
    size: Theme.titleSize
    line: Theme.titleLine
    family: Theme.titleFamily
    strong: true
}
