import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// The rail of a talk, between the top bar and the stage.
TalkRail {
    id: root

    required property VisitModel visit

    agenda: root.visit.talk.agenda
    shown: root.visit.talk.shownNumber
    onOpened: item => root.visit.talk.openItem(item)
    onAgendaWanted: root.visit.talk.openAgenda()
}
