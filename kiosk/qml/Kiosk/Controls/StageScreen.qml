import QtQuick
import Kiosk.ViewModels

// What a screen tells the bars: how many pages it needs, and what the one primary button says and does.
Item {
    id: root

    required property VisitModel visit
    property int pageCount: 1
    property int shownPage: 0
    property bool hasPrimary: true
    property string primaryText: qsTrId("bar-continue")
    property string primaryIcon: "icons/forward"
    property bool hasBars: true

    function goOn() {
        root.visit.goNext(root.pageCount);
    }
}
