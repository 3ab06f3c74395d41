import QtQuick
import Kiosk.Theme

// Says what the row of choices below it changes.
Label {
    size: Theme.labelSize
    strong: true
    horizontalAlignment: Text.AlignLeft
    Accessible.ignored: false
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
