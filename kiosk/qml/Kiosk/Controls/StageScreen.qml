import QtQuick
import Kiosk.ViewModels

// What a screen tells the bars: how many pages it needs, what the one primary button says and does, and what stands
// beside it.
Item {
    id: root

    required property VisitModel visit
    property int pageCount: 1
    property int shownPage: 0
    property bool hasPrimary: true
    property string primaryText: qsTrId("bar-continue")
    property string primaryIcon: "icons/forward"
    property bool hasBars: true
    // A second way on beside the primary one, and a third without a box; empty when there is none.
    property string secondText: ""
    property string secondIcon: ""
    property string asideText: ""
    property string asideIcon: ""
    // Whether these may need a row of their own on a narrow panel; the stage is then lower on all of its pages.
    property bool manyWays: false

    // A title for which the stage has no room stands in the top bar.
    property bool titleInBar: false
    property string barTitle: ""
    // What stands in the place of Back; empty for Back itself.
    property string backText: ""

    function goBack() {
        root.visit.goBack();
    }

    function goSecond() {
    }

    function goAside() {
    }

    function goOn() {
        root.visit.goNext(root.pageCount);
    }
}
