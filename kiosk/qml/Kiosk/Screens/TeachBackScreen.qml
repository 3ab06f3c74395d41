pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A question of the teach-back; then what is said of the answer, or why staff go on without a right one. No score, and
// no mark for wrong: what was not understood is explained again.
StageScreen {
    id: root

    readonly property TeachBackModel asked: root.visit.told.teachBack
    readonly property bool answered: root.asked.chosen !== ""
    readonly property bool wrong: root.answered && !root.asked.right
    readonly property bool wanted: root.asked.must && !root.asked.right
    readonly property string question: root.asked.name
    property bool reasoning: false
    property bool typing: false

    // With the tallest letters on the smallest panel, what staff note has a page of its own.
    readonly property bool apart: Theme.tight && Theme.arabic && Theme.large

    pageCount: !root.answered ? 1 : root.apart ? 3 : 2
    shownPage: root.asked.explained ? Math.min(root.visit.place.page, root.pageCount - 1) : 0
    manyWays: true
    titleInBar: Theme.tight && !root.reasoning
    barTitle: root.asked.explained ? root.asked.right ? qsTrId("teach-right") : qsTrId("teach-wrong") : qsTrId("teach-number").arg(root.asked.number).arg(root.asked.count)
    primaryText: root.reasoning ? qsTrId("reason-done") : !root.asked.explained || root.asked.right ? qsTrId("bar-continue") : root.asked.again ? qsTrId("teach-again") : qsTrId("teach-try")
    primaryIcon: root.reasoning ? "" : "icons/forward"
    secondText: !root.reasoning && root.asked.explained && root.wrong && root.asked.again ? qsTrId("teach-try") : ""
    asideText: root.reasoning ? "" : root.wanted ? qsTrId("teach-without") : root.asked.explained && root.wrong ? qsTrId("teach-go-on") : ""
    asideIcon: root.wanted ? "icons/staff" : "icons/forward"
    onQuestionChanged: {
        root.reasoning = false;
        root.typing = false;
    }

    function goOn() {
        if (root.reasoning)
            root.visit.goNext(1);
        else if (!root.asked.explained || root.asked.right)
            root.visit.goNext(root.pageCount);
        else if (root.asked.again)
            root.asked.showAgain();
        else
            root.asked.tryAgain();
    }

    function goSecond() {
        root.asked.tryAgain();
    }

    function goAside() {
        if (root.wanted)
            root.reasoning = true;
        else
            root.visit.goNext(root.pageCount);
    }

    function goBack() {
        if (root.typing)
            root.typing = false;
        else if (root.reasoning)
            root.reasoning = false;
        else
            root.visit.goBack();
    }

    Loader {
        anchors.fill: parent
        sourceComponent: root.reasoning ? reason : root.asked.explained ? explained : asking
    }

    Component {
        id: asking

        TeachBackQuestion {
            asked: root.asked
            headed: !root.titleInBar && !(Theme.arabic && Theme.large)
            heading: root.barTitle
        }
    }

    Component {
        id: explained

        TeachBackWhy {
            asked: root.asked
            apart: root.apart
            notesShown: !root.apart || root.shownPage === 2
            headed: !root.titleInBar
            heading: root.barTitle
        }
    }

    Component {
        id: reason

        TeachBackReason {
            asked: root.asked
            typing: root.typing
            onTypingWanted: root.typing = true
        }
    }
}
