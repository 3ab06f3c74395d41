<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="paper-leaflet">
        <source></source>
        <translation>At home: what to do, and when to get help</translation>
    </message>
    <message id="paper-page">
        <source></source>
        <translation>Page %1 of %2</translation>
    </message>
    <message id="paper-numbers">
        <source></source>
        <translation>Numbers to call</translation>
    </message>
    <message id="paper-ambulance">
        <source></source>
        <translation>Ambulance</translation>
    </message>
    <message id="paper-day-line">
        <source></source>
        <translation>Clinic, by day</translation>
    </message>
    <message id="paper-night-line">
        <source></source>
        <translation>Clinic, at any hour</translation>
    </message>
    <message id="paper-relay">
        <source></source>
        <translation>Text or relay</translation>
    </message>
    <message id="paper-date">
        <source></source>
        <translation>Date of your treatment:</translation>
    </message>
    <message id="paper-next-visit">
        <source></source>
        <translation>Next visit:</translation>
    </message>
    <message id="paper-demonstration">
        <source></source>
        <translation>Demonstration: not approved for patients</translation>
    </message>
    <message id="paper-not-approved">
        <source></source>
        <translation>Not approved for patients</translation>
    </message>
    <message id="paper-checked">
        <source></source>
        <translation>Checked by %1, %2, on %3</translation>
    </message>
    <message id="paper-no-identity">
        <source></source>
        <translation>This page names nobody. Nothing of it is kept.</translation>
    </message>
    <message id="paper-told">
        <source></source>
        <translation>You told us</translation>
    </message>
    <message id="paper-questions">
        <source></source>
        <translation>My questions</translation>
    </message>
    <message id="paper-flags">
        <source></source>
        <translation>For the nurse: please ask about these</translation>
    </message>
    <message id="paper-record-title">
        <source></source>
        <translation>Record of a talk</translation>
    </message>
    <message id="paper-record-not-form">
        <source></source>
        <translation>This is not the consent form. It tells what was talked about.</translation>
    </message>
    <message id="paper-record-absent">
        <source></source>
        <translation>not recorded</translation>
    </message>
    <message id="paper-record-clinic">
        <source></source>
        <translation>Clinic</translation>
    </message>
    <message id="paper-record-led">
        <source></source>
        <translation>Led by</translation>
    </message>
    <message id="paper-record-role-doctor">
        <source></source>
        <translation>doctor</translation>
    </message>
    <message id="paper-record-role-nurse">
        <source></source>
        <translation>nurse</translation>
    </message>
    <message id="paper-record-role-midwife">
        <source></source>
        <translation>midwife</translation>
    </message>
    <message id="paper-record-role-other">
        <source></source>
        <translation>other staff</translation>
    </message>
    <message id="paper-record-started">
        <source></source>
        <translation>Started</translation>
    </message>
    <message id="paper-record-ended">
        <source></source>
        <translation>Ended</translation>
    </message>
    <message id="paper-record-minutes">
        <source></source>
        <translation>%1 min</translation>
    </message>
    <message id="paper-record-reference">
        <source></source>
        <translation>Reference</translation>
    </message>
    <message id="paper-record-language">
        <source></source>
        <translation>Language</translation>
    </message>
    <message id="paper-record-support">
        <source></source>
        <translation>Interpreter or supporter</translation>
    </message>
    <message id="paper-record-support-nobody">
        <source></source>
        <translation>neither was there</translation>
    </message>
    <message id="paper-record-support-interpreter">
        <source></source>
        <translation>interpreter</translation>
    </message>
    <message id="paper-record-support-supporter">
        <source></source>
        <translation>supporter</translation>
    </message>
    <message id="paper-record-support-both">
        <source></source>
        <translation>interpreter and supporter</translation>
    </message>
    <message id="paper-record-profile">
        <source></source>
        <translation>Success figures for</translation>
    </message>
    <message id="paper-record-approval">
        <source></source>
        <translation>Content</translation>
    </message>
    <message id="paper-record-approved">
        <source></source>
        <translation>approved by the clinic</translation>
    </message>
    <message id="paper-record-pack">
        <source></source>
        <translation>Pack, version, hash</translation>
    </message>
    <message id="paper-record-rules">
        <source></source>
        <translation>Hash of the rules</translation>
    </message>
    <message id="paper-record-complete">
        <source></source>
        <translation>Talk</translation>
    </message>
    <message id="paper-record-whole">
        <source></source>
        <translation>complete</translation>
    </message>
    <message id="paper-record-not-whole">
        <source></source>
        <translation>not complete</translation>
    </message>
    <message id="paper-record-copy">
        <source></source>
        <translation>Copy for the patient</translation>
    </message>
    <message id="paper-record-copy-given">
        <source></source>
        <translation>given</translation>
    </message>
    <message id="paper-record-copy-not-given">
        <source></source>
        <translation>not given</translation>
    </message>
    <message id="paper-record-decision">
        <source></source>
        <translation>Decision</translation>
    </message>
    <message id="paper-record-go-ahead">
        <source></source>
        <translation>Wants to go ahead</translation>
    </message>
    <message id="paper-record-wants-time">
        <source></source>
        <translation>Wants more time</translation>
    </message>
    <message id="paper-record-does-not-want">
        <source></source>
        <translation>Does not want it</translation>
    </message>
    <message id="paper-record-discuss">
        <source></source>
        <translation>Wants to talk more</translation>
    </message>
    <message id="paper-record-matters">
        <source></source>
        <translation>What matters to the patient</translation>
    </message>
    <message id="paper-record-told">
        <source></source>
        <translation>What was told</translation>
    </message>
    <message id="paper-record-benefits">
        <source></source>
        <translation>What it can do</translation>
    </message>
    <message id="paper-record-risks">
        <source></source>
        <translation>Risks</translation>
    </message>
    <message id="paper-record-alternatives">
        <source></source>
        <translation>Other choices</translation>
    </message>
    <message id="paper-record-flags">
        <source></source>
        <translation>What staff must know</translation>
    </message>
    <message id="paper-record-tell-us">
        <source></source>
        <translation>Questions before the talk</translation>
    </message>
    <message id="paper-record-answered">
        <source></source>
        <translation>%1 of %2 answered</translation>
    </message>
    <message id="paper-record-nothing-to-tell">
        <source></source>
        <translation>%1 of %2 answered, nothing to tell</translation>
    </message>
    <message id="paper-record-not-asked">
        <source></source>
        <translation>not asked on this kiosk</translation>
    </message>
    <message id="paper-record-unsure">
        <source></source>
        <translation>%1 (not sure)</translation>
    </message>
    <message id="paper-record-questions">
        <source></source>
        <translation>Questions asked</translation>
    </message>
    <message id="paper-record-note">
        <source></source>
        <translation>Drawn question</translation>
    </message>
    <message id="paper-record-note-alternative">
        <source></source>
        <translation>A question that the patient drew by hand, in %1 lines. The kiosk cannot read it; it is shown on the page.</translation>
    </message>
    <message id="paper-record-teach-back">
        <source></source>
        <translation>What was understood</translation>
    </message>
    <message id="paper-record-question">
        <source></source>
        <translation>Question</translation>
    </message>
    <message id="paper-record-answer">
        <source></source>
        <translation>Last answer</translation>
    </message>
    <message id="paper-record-result">
        <source></source>
        <translation>How it went</translation>
    </message>
    <message id="paper-record-right">
        <source></source>
        <translation>Right</translation>
    </message>
    <message id="paper-record-wrong">
        <source></source>
        <translation>Not right</translation>
    </message>
    <message id="paper-record-must">
        <source></source>
        <translation>must be right</translation>
    </message>
    <message id="paper-record-repeats">
        <source></source>
        <translation>Wrong answers, each one explained</translation>
    </message>
    <message id="paper-record-own-words">
        <source></source>
        <translation>Said back in own words</translation>
    </message>
    <message id="paper-record-explained-again">
        <source></source>
        <translation>Explained again</translation>
    </message>
    <message id="paper-record-reason">
        <source></source>
        <translation>Reason to go on</translation>
    </message>
    <message id="paper-record-screens">
        <source></source>
        <translation>Screens seen</translation>
    </message>
    <message id="paper-record-seconds">
        <source></source>
        <translation>%1 s</translation>
    </message>
    <message id="paper-record-skipped">
        <source></source>
        <translation>Left out</translation>
    </message>
    <message id="paper-record-confirmations">
        <source></source>
        <translation>Staff confirm</translation>
    </message>
    <message id="paper-record-confirmed">
        <source></source>
        <translation>confirmed</translation>
    </message>
    <message id="paper-record-not-confirmed">
        <source></source>
        <translation>not confirmed</translation>
    </message>
    <message id="paper-record-signatures">
        <source></source>
        <translation>Signatures</translation>
    </message>
    <message id="paper-record-took-part">
        <source></source>
        <translation>I took part in this talk</translation>
    </message>
    <message id="paper-record-patient">
        <source></source>
        <translation>Patient</translation>
    </message>
    <message id="paper-record-staff">
        <source></source>
        <translation>Staff</translation>
    </message>
    <message id="paper-record-signature-alternative">
        <source></source>
        <translation>%1: a signature drawn by hand</translation>
    </message>
    <message id="paper-record-id">
        <source></source>
        <translation>Record %1</translation>
    </message>
    <message id="paper-copy-title">
        <source></source>
        <translation>Our talk with you</translation>
    </message>
    <message id="paper-copy-keep">
        <source></source>
        <translation>This is for you to keep. It is not the consent form.</translation>
    </message>
    <message id="paper-copy-questions">
        <source></source>
        <translation>What you asked</translation>
    </message>
    <message id="paper-copy-note">
        <source></source>
        <translation>What you drew</translation>
    </message>
    <message id="paper-copy-told">
        <source></source>
        <translation>What we told you</translation>
    </message>
    <message id="paper-copy-matters">
        <source></source>
        <translation>What matters to you</translation>
    </message>
    <message id="paper-copy-decision">
        <source></source>
        <translation>What you said at the end</translation>
    </message>
    <message id="paper-copy-go-ahead">
        <source></source>
        <translation>You want to go ahead. You can still change your mind.</translation>
    </message>
    <message id="paper-copy-wants-time">
        <source></source>
        <translation>You want more time. That is fine. Take the time you need.</translation>
    </message>
    <message id="paper-copy-does-not-want">
        <source></source>
        <translation>You do not want it. You can still change your mind.</translation>
    </message>
    <message id="paper-copy-discuss">
        <source></source>
        <translation>You want to talk more first. That is fine.</translation>
    </message>
    <message id="paper-copy-undecided">
        <source></source>
        <translation>You did not tell us yet what you want. That is fine.</translation>
    </message>
    <message id="paper-copy-nameless">
        <source></source>
        <translation>This page names nobody.</translation>
    </message>
    <message id="paper-record-yes">
        <source></source>
        <translation>Yes</translation>
    </message>
    <message id="paper-record-not-sure">
        <source></source>
        <translation>Not sure</translation>
    </message>
    <message id="paper-record-screens-seconds">
        <source></source>
        <translation>Screens seen, with the seconds of each</translation>
    </message>
    <message id="paper-record-role">
        <source></source>
        <translation>Role</translation>
    </message>
    <message id="paper-record-procedure">
        <source></source>
        <translation>Procedure</translation>
    </message>
    <message id="paper-record-country">
        <source></source>
        <translation>Country</translation>
    </message>
    <message id="paper-record-drawn">
        <source></source>
        <translation>Drawn by hand</translation>
    </message>
    <message id="paper-record-initials">
        <source></source>
        <translation>Initials</translation>
    </message>
</context>
</TS>
