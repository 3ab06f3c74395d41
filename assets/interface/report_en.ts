<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="report-title">
        <source></source>
        <translation>What the kiosk counted</translation>
    </message>
    <message id="report-period">
        <source></source>
        <translation>%1 to %2</translation>
    </message>
    <message id="report-demonstration">
        <source></source>
        <translation>Demonstration: somebody tried the kiosk out, and these are not patients</translation>
    </message>
    <message id="report-private">
        <source></source>
        <translation>Counted by the hour, without anything of a person. Numbers below %1 are not told. Kept for 400 days.</translation>
    </message>
    <message id="report-empty">
        <source></source>
        <translation>Nothing was counted in these days.</translation>
    </message>
    <message id="report-empty-why">
        <source></source>
        <translation>Nobody has used this kiosk, or the counts are switched off in the clinic's file. The page on counts tells where they lie.</translation>
    </message>
    <message id="report-visits">
        <source></source>
        <translation>Visits</translation>
    </message>
    <message id="report-finished">
        <source></source>
        <translation>Ended by the visitor</translation>
    </message>
    <message id="report-wiped">
        <source></source>
        <translation>Walked away</translation>
    </message>
    <message id="report-briefings">
        <source></source>
        <translation>Briefings</translation>
    </message>
    <message id="report-of-visits">
        <source></source>
        <translation>%1 of 100 visits</translation>
    </message>
    <message id="report-complete">
        <source></source>
        <translation>complete: %1</translation>
    </message>
    <message id="report-few">
        <source></source>
        <translation>fewer than %1</translation>
    </message>
    <message id="report-seconds">
        <source></source>
        <translation>%1 s</translation>
    </message>
    <message id="report-minutes">
        <source></source>
        <translation>%1 min %2 s</translation>
    </message>
    <message id="report-a-screen">
        <source></source>
        <translation>Screen: %1</translation>
    </message>
    <message id="report-a-talk-screen">
        <source></source>
        <translation>Talk: %1</translation>
    </message>
    <message id="report-a-question">
        <source></source>
        <translation>Question: %1</translation>
    </message>
    <message id="report-table">
        <source></source>
        <translation>The figures as a table</translation>
    </message>
    <message id="report-rewrite">
        <source></source>
        <translation>What to rewrite first</translation>
    </message>
    <message id="report-rewrite-explained">
        <source></source>
        <translation>Points: how often it went wrong out of 100 times it was shown, with 20 added to the times shown, so that what is rare does not come first by chance. A screen went wrong when somebody walked away or started again there; a screen of a talk, when the talk was stopped there; a question, when it was missed.</translation>
    </message>
    <message id="report-rewrite-nothing">
        <source></source>
        <translation>Nothing went wrong often enough to be told.</translation>
    </message>
    <message id="report-missed">
        <source></source>
        <translation>The talk: what was not understood</translation>
    </message>
    <message id="report-missed-explained">
        <source></source>
        <translation>Questions of the teach-back that were not answered rightly at first.</translation>
    </message>
    <message id="report-missed-nothing">
        <source></source>
        <translation>No question of a teach-back was missed.</translation>
    </message>
    <message id="report-talk">
        <source></source>
        <translation>The talk: which screens took long</translation>
    </message>
    <message id="report-talk-explained">
        <source></source>
        <translation>The mean time on each screen, each time that it was shown in a talk. More than 10 minutes count as 10. The table on the web page has the other parts of the talk too.</translation>
    </message>
    <message id="report-talk-nothing">
        <source></source>
        <translation>No screen of a talk was shown often enough to be told.</translation>
    </message>
    <message id="report-stopped">
        <source></source>
        <translation>The talk: where it was stopped</translation>
    </message>
    <message id="report-stopped-explained">
        <source></source>
        <translation>What was shown when staff ended a talk without a record.</translation>
    </message>
    <message id="report-stopped-nothing">
        <source></source>
        <translation>No talk was stopped.</translation>
    </message>
    <message id="report-words">
        <source></source>
        <translation>Words that were looked up</translation>
    </message>
    <message id="report-words-explained">
        <source></source>
        <translation>How often the meaning of a word was opened.</translation>
    </message>
    <message id="report-words-nothing">
        <source></source>
        <translation>No word was looked up.</translation>
    </message>
    <message id="report-left">
        <source></source>
        <translation>Where people stopped</translation>
    </message>
    <message id="report-left-explained">
        <source></source>
        <translation>Where they were when they walked away or started again.</translation>
    </message>
    <message id="report-left-nothing">
        <source></source>
        <translation>Nobody walked away or started again.</translation>
    </message>
    <message id="report-screens">
        <source></source>
        <translation>What was read, and how long</translation>
    </message>
    <message id="report-screens-explained">
        <source></source>
        <translation>How often each screen was shown, and the mean time on it, without those who walked away from it.</translation>
    </message>
    <message id="report-screens-nothing">
        <source></source>
        <translation>No screen was read.</translation>
    </message>
    <message id="report-levels">
        <source></source>
        <translation>What the self-check told</translation>
    </message>
    <message id="report-levels-explained">
        <source></source>
        <translation>How often each level was told. A check whose answers were changed counts again.</translation>
    </message>
    <message id="report-levels-nothing">
        <source></source>
        <translation>No self-check came to a level.</translation>
    </message>
    <message id="report-languages">
        <source></source>
        <translation>Languages</translation>
    </message>
    <message id="report-languages-explained">
        <source></source>
        <translation>The language in which visits ended.</translation>
    </message>
    <message id="report-languages-nothing">
        <source></source>
        <translation>No visit has ended.</translation>
    </message>
    <message id="report-column-what">
        <source></source>
        <translation>What</translation>
    </message>
    <message id="report-column-screen">
        <source></source>
        <translation>Screen</translation>
    </message>
    <message id="report-column-shown">
        <source></source>
        <translation>Shown</translation>
    </message>
    <message id="report-column-wrong">
        <source></source>
        <translation>Went wrong</translation>
    </message>
    <message id="report-column-points">
        <source></source>
        <translation>Points</translation>
    </message>
    <message id="report-column-time">
        <source></source>
        <translation>Mean time</translation>
    </message>
    <message id="report-column-level">
        <source></source>
        <translation>Level</translation>
    </message>
    <message id="report-column-count">
        <source></source>
        <translation>Times</translation>
    </message>
    <message id="report-place-chooser">
        <source></source>
        <translation>Choosing a topic</translation>
    </message>
    <message id="report-place-home">
        <source></source>
        <translation>Home</translation>
    </message>
    <message id="report-place-chapters">
        <source></source>
        <translation>All parts</translation>
    </message>
    <message id="report-place-questions">
        <source></source>
        <translation>Questions to ask</translation>
    </message>
    <message id="report-place-end">
        <source></source>
        <translation>The end of the story</translation>
    </message>
    <message id="report-place-take-home">
        <source></source>
        <translation>Take it home</translation>
    </message>
    <message id="report-place-nurse">
        <source></source>
        <translation>For the nurse</translation>
    </message>
    <message id="report-place-staff">
        <source></source>
        <translation>Screens for staff</translation>
    </message>
    <message id="report-place-talk-flags">
        <source></source>
        <translation>What the patient told before</translation>
    </message>
    <message id="report-place-talk-success">
        <source></source>
        <translation>The figures of success</translation>
    </message>
    <message id="report-place-talk-questions">
        <source></source>
        <translation>The patient's questions</translation>
    </message>
    <message id="report-place-talk-teach-back">
        <source></source>
        <translation>Say it back</translation>
    </message>
    <message id="report-place-talk-again">
        <source></source>
        <translation>A screen shown again</translation>
    </message>
    <message id="report-place-talk-priorities">
        <source></source>
        <translation>What matters to the patient</translation>
    </message>
    <message id="report-place-talk-confirmations">
        <source></source>
        <translation>What staff confirm</translation>
    </message>
    <message id="report-place-talk-close">
        <source></source>
        <translation>The end of the talk</translation>
    </message>
    <message id="report-place-talk-agenda">
        <source></source>
        <translation>All parts of the talk</translation>
    </message>
    <message id="report-place-talk-locked">
        <source></source>
        <translation>Locked</translation>
    </message>
    <message id="report-place-talk-stop">
        <source></source>
        <translation>The question whether to stop</translation>
    </message>
    <message id="report-place-talk-kept">
        <source></source>
        <translation>What became of the record</translation>
    </message>
    <message id="report-place-emergency">
        <source></source>
        <translation>Emergency</translation>
    </message>
    <message id="report-place-check-danger">
        <source></source>
        <translation>Self-check: danger signs</translation>
    </message>
    <message id="report-place-check-questions">
        <source></source>
        <translation>Self-check: questions</translation>
    </message>
    <message id="report-place-check-areas">
        <source></source>
        <translation>Self-check: where it hurts</translation>
    </message>
    <message id="report-place-check-end">
        <source></source>
        <translation>Self-check: its end</translation>
    </message>
    <message id="report-place-check-fault">
        <source></source>
        <translation>Self-check: it failed</translation>
    </message>
</context>
</TS>
