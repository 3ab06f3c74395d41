<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="window-title">
        <source></source>
        <translation>Kiosk</translation>
    </message>
    <message id="bar-back">
        <source></source>
        <translation>Back</translation>
    </message>
    <message id="bar-start-again">
        <source></source>
        <translation>Start again</translation>
    </message>
    <message id="bar-continue">
        <source></source>
        <translation>Continue</translation>
    </message>
    <message id="bar-close">
        <source></source>
        <translation>Close</translation>
    </message>
    <message id="bar-more">
        <source></source>
        <translation>More</translation>
    </message>
    <message id="bar-step">
        <source></source>
        <translation>Step %1 of %2</translation>
    </message>
    <message id="bar-where">
        <source></source>
        <translation>%1, %2. Touch for all parts.</translation>
    </message>
    <message id="bar-text">
        <source></source>
        <translation>Text</translation>
    </message>
    <message id="bar-dim">
        <source></source>
        <translation>Dim look</translation>
    </message>
    <message id="bar-day">
        <source></source>
        <translation>Day look</translation>
    </message>
    <message id="bar-language">
        <source></source>
        <translation>Language: %1</translation>
    </message>
    <message id="help-button">
        <source></source>
        <translation>Get help now</translation>
    </message>
    <message id="help-staff">
        <source></source>
        <translation>Tell a member of staff now</translation>
    </message>
    <message id="help-staff-how">
        <source></source>
        <translation>Say: “I need help.” Or wave.</translation>
    </message>
    <message id="help-not-here">
        <source></source>
        <translation>Not in the building? Call an ambulance:</translation>
    </message>
    <message id="help-country">
        <source></source>
        <translation>%1, demonstration</translation>
    </message>
    <message id="help-do-not-drive">
        <source></source>
        <translation>Do not drive yourself.</translation>
    </message>
    <message id="help-clinic-line">
        <source></source>
        <translation>Other worries: call us on %1.</translation>
    </message>
    <message id="help-relay">
        <source></source>
        <translation>Text or relay: %1</translation>
    </message>
    <message id="banner-demonstration">
        <source></source>
        <translation>Demonstration: not approved for patients</translation>
    </message>
    <message id="attract-about">
        <source></source>
        <translation>No typing. Stop at any time.</translation>
    </message>
    <message id="attract-title">
        <source></source>
        <translation>Learn about your treatment</translation>
    </message>
    <message id="attract-tagline">
        <source></source>
        <translation>What it is, how it feels, and when to get help.</translation>
    </message>
    <message id="attract-start">
        <source></source>
        <translation>Touch to start</translation>
    </message>
    <message id="attract-opening">
        <source></source>
        <translation>Opening</translation>
    </message>
    <message id="attract-picture">
        <source></source>
        <translation>A picture of what you can learn here.</translation>
    </message>
    <message id="staff-notes-button">
        <source></source>
        <translation>Staff: notes (%1)</translation>
    </message>
    <message id="staff-notes-title">
        <source></source>
        <translation>Notes for staff</translation>
    </message>
    <message id="staff-notes-text">
        <source></source>
        <translation>What is named here is not shown to patients. The whole list: kiosk check</translation>
    </message>
    <message id="unavailable-title">
        <source></source>
        <translation>Please ask our team</translation>
    </message>
    <message id="unavailable-text">
        <source></source>
        <translation>This screen has nothing to show right now. Our team can tell you all you need.</translation>
    </message>
    <message id="chooser-title">
        <source></source>
        <translation>What is it about?</translation>
    </message>
    <message id="home-title">
        <source></source>
        <translation>What would you like to do?</translation>
    </message>
    <message id="home-learn">
        <source></source>
        <translation>Learn about it</translation>
    </message>
    <message id="home-learn-note">
        <source></source>
        <translation>%1 short parts. Stop at any time.</translation>
    </message>
    <message id="home-danger">
        <source></source>
        <translation>Danger signs</translation>
    </message>
    <message id="home-danger-note">
        <source></source>
        <translation>When to call %1, when to call us</translation>
    </message>
    <message id="home-parts">
        <source></source>
        <translation>All parts</translation>
    </message>
    <message id="home-parts-note">
        <source></source>
        <translation>Pick what you want to know</translation>
    </message>
    <message id="home-questions">
        <source></source>
        <translation>Questions to ask</translation>
    </message>
    <message id="home-questions-note">
        <source></source>
        <translation>Choose what you want to ask</translation>
    </message>
    <message id="chapters-title">
        <source></source>
        <translation>All parts</translation>
    </message>
    <message id="chapters-seen">
        <source></source>
        <translation>Seen</translation>
    </message>
    <message id="end-title">
        <source></source>
        <translation>You have seen it all</translation>
    </message>
    <message id="end-text">
        <source></source>
        <translation>Still have a question? Ask us. We are glad to help.</translation>
    </message>
    <message id="end-finish">
        <source></source>
        <translation>Finish</translation>
    </message>
    <message id="end-parts">
        <source></source>
        <translation>See a part again</translation>
    </message>
    <message id="still-title">
        <source></source>
        <translation>Are you still there?</translation>
    </message>
    <message id="still-text">
        <source></source>
        <translation>Take all the time you need. Touch the button to stay.</translation>
    </message>
    <message id="still-here">
        <source></source>
        <translation>Yes, I am here</translation>
    </message>
    <message id="still-wipe">
        <source></source>
        <translation>If no one touches the screen, it clears itself. Nothing is kept.</translation>
    </message>
    <message id="still-seconds">
        <source></source>
        <translation>seconds</translation>
    </message>
    <message id="still-seconds-spoken">
        <source></source>
        <translation>%1 seconds left</translation>
    </message>
    <message id="languages-title">
        <source></source>
        <translation>Choose your language</translation>
    </message>
    <message id="appearance-title">
        <source></source>
        <translation>Easier to see</translation>
    </message>
    <message id="appearance-size">
        <source></source>
        <translation>Text size</translation>
    </message>
    <message id="appearance-look">
        <source></source>
        <translation>Look</translation>
    </message>
    <message id="appearance-motion">
        <source></source>
        <translation>Moving pictures</translation>
    </message>
    <message id="size-normal">
        <source></source>
        <translation>Normal</translation>
    </message>
    <message id="size-large">
        <source></source>
        <translation>Large</translation>
    </message>
    <message id="size-largest">
        <source></source>
        <translation>Largest</translation>
    </message>
    <message id="look-day">
        <source></source>
        <translation>Day</translation>
    </message>
    <message id="look-dim">
        <source></source>
        <translation>Dim</translation>
    </message>
    <message id="look-contrast">
        <source></source>
        <translation>High contrast</translation>
    </message>
    <message id="motion-on">
        <source></source>
        <translation>Moving</translation>
    </message>
    <message id="motion-off">
        <source></source>
        <translation>Still</translation>
    </message>
    <message id="motion-again">
        <source></source>
        <translation>Play again</translation>
    </message>
    <message id="motion-still">
        <source></source>
        <translation>Keep still</translation>
    </message>
    <message id="motion-move">
        <source></source>
        <translation>Let it move</translation>
    </message>
    <message id="glossary-hint">
        <source></source>
        <translation>Touch to read what this word means</translation>
    </message>
    <message id="figure-key">
        <source></source>
        <translation>%1: %2</translation>
    </message>
    <message id="chart-legend">
        <source></source>
        <translation>%1 %2</translation>
    </message>
    <message id="level-emergency">
        <source></source>
        <translation>Emergency</translation>
    </message>
    <message id="level-urgent">
        <source></source>
        <translation>Get care today</translation>
    </message>
    <message id="level-doctor">
        <source></source>
        <translation>Call your clinic</translation>
    </message>
    <message id="level-expected">
        <source></source>
        <translation>Keep watch</translation>
    </message>
    <message id="preview-mistakes">
        <source></source>
        <translation>Mistakes in this pack: %1</translation>
    </message>
    <message id="preview-show">
        <source></source>
        <translation>Show</translation>
    </message>
    <message id="preview-hide">
        <source></source>
        <translation>Hide</translation>
    </message>
    <message id="preview-more">
        <source></source>
        <translation>and %1 more: kiosk check</translation>
    </message>
    <message id="chart-source">
        <source></source>
        <translation>From “%1”, read %2.</translation>
    </message>
    <message id="help-no-number">
        <source></source>
        <translation>Not in the building? Call your emergency number now.</translation>
    </message>
    <message id="home-danger-note-bare">
        <source></source>
        <translation>When to call for help at once</translation>
    </message>
    <message id="home-check">
        <source></source>
        <translation>Check how you feel</translation>
    </message>
    <message id="home-check-note">
        <source></source>
        <translation>Touch what you feel. See what to do.</translation>
    </message>
    <message id="check-none">
        <source></source>
        <translation>None of these</translation>
    </message>
    <message id="check-not-sure">
        <source></source>
        <translation>Not sure</translation>
    </message>
    <message id="check-not-yet">
        <source></source>
        <translation>I have not had it yet</translation>
    </message>
    <message id="check-yes">
        <source></source>
        <translation>Yes</translation>
    </message>
    <message id="check-no">
        <source></source>
        <translation>No</translation>
    </message>
    <message id="check-meanings">
        <source></source>
        <translation>What do these mean?</translation>
    </message>
    <message id="check-meaning">
        <source></source>
        <translation>What does this mean?</translation>
    </message>
    <message id="check-about-title">
        <source></source>
        <translation>Who is this check about?</translation>
    </message>
    <message id="check-about-me">
        <source></source>
        <translation>Me</translation>
    </message>
    <message id="check-about-me-note">
        <source></source>
        <translation>I answer for myself.</translation>
    </message>
    <message id="check-about-other">
        <source></source>
        <translation>Someone else</translation>
    </message>
    <message id="check-about-other-note">
        <source></source>
        <translation>I answer for them.</translation>
    </message>
    <message id="check-about-child">
        <source></source>
        <translation>A child</translation>
    </message>
    <message id="check-about-child-note">
        <source></source>
        <translation>Someone under 16.</translation>
    </message>
    <message id="check-warning-touched">
        <source></source>
        <translation>You touched:</translation>
    </message>
    <message id="check-warning">
        <source></source>
        <translation>Do you have this now? If yes, you will be told to tell staff, or to call %1.</translation>
    </message>
    <message id="check-warning-bare">
        <source></source>
        <translation>Do you have this now? If yes, you will be told to tell staff at once.</translation>
    </message>
    <message id="check-warning-yes">
        <source></source>
        <translation>Yes, I have this now</translation>
    </message>
    <message id="check-warning-yes-they">
        <source></source>
        <translation>Yes, they have this now</translation>
    </message>
    <message id="check-warning-no">
        <source></source>
        <translation>No, go back</translation>
    </message>
    <message id="check-areas">
        <source></source>
        <translation>Where do you feel something?</translation>
    </message>
    <message id="check-areas-they">
        <source></source>
        <translation>Where do they feel something?</translation>
    </message>
    <message id="check-areas-more">
        <source></source>
        <translation>Anything else?</translation>
    </message>
    <message id="check-areas-done">
        <source></source>
        <translation>That is all</translation>
    </message>
    <message id="check-areas-nothing">
        <source></source>
        <translation>None of these</translation>
    </message>
    <message id="check-front">
        <source></source>
        <translation>Front</translation>
    </message>
    <message id="check-back">
        <source></source>
        <translation>Back</translation>
    </message>
    <message id="check-area-done">
        <source></source>
        <translation>Done here</translation>
    </message>
    <message id="check-answers">
        <source></source>
        <translation>What you told us</translation>
    </message>
    <message id="check-change">
        <source></source>
        <translation>Change</translation>
    </message>
    <message id="check-change-answer">
        <source></source>
        <translation>Change an answer</translation>
    </message>
    <message id="check-told-unsure">
        <source></source>
        <translation>Not sure: %1</translation>
    </message>
    <message id="check-result">
        <source></source>
        <translation>See what to do</translation>
    </message>
    <message id="check-you-told">
        <source></source>
        <translation>You told us:</translation>
    </message>
    <message id="check-to-start">
        <source></source>
        <translation>Back to the start</translation>
    </message>
    <message id="check-all-signs">
        <source></source>
        <translation>All danger signs</translation>
    </message>
    <message id="check-line-emergency">
        <source></source>
        <translation>Emergency number</translation>
    </message>
    <message id="check-line-clinic">
        <source></source>
        <translation>Clinic line, day and night</translation>
    </message>
    <message id="check-line-day">
        <source></source>
        <translation>Clinic, in the daytime</translation>
    </message>
    <message id="check-take-along">
        <source></source>
        <translation>Take this with you</translation>
    </message>
    <message id="check-take-along-title">
        <source></source>
        <translation>Take this with you</translation>
    </message>
    <message id="check-take-along-how">
        <source></source>
        <translation>Point the camera of your phone at the code. No network is needed.</translation>
    </message>
    <message id="check-take-along-private">
        <source></source>
        <translation>Nothing in the code says who you are.</translation>
    </message>
    <message id="check-code">
        <source></source>
        <translation>A code to read with the camera of a phone</translation>
    </message>
    <message id="check-fault">
        <source></source>
        <translation>Something in this check does not work. It is not your fault. Tell staff how you feel. In an emergency call %1.</translation>
    </message>
    <message id="check-fault-bare">
        <source></source>
        <translation>Something in this check does not work. It is not your fault. Tell staff how you feel.</translation>
    </message>
    <message id="emergency-not-here">
        <source></source>
        <translation>Not here? Call</translation>
    </message>
    <message id="emergency-hold">
        <source></source>
        <translation>Hold: staff is with me</translation>
    </message>
    <message id="emergency-press-again">
        <source></source>
        <translation>Press again: staff is with me</translation>
    </message>
    <message id="emergency-unanswered">
        <source></source>
        <translation>An emergency was shown at %1. Staff, please come.</translation>
    </message>
    <message id="emergency-unanswered-bare">
        <source></source>
        <translation>An emergency was shown. Staff, please come.</translation>
    </message>
    <message id="emergency-leave-title">
        <source></source>
        <translation>Was an answer wrong?</translation>
    </message>
    <message id="emergency-leave">
        <source></source>
        <translation>If you have this sign now, tell a member of staff. Do not wait.</translation>
    </message>
    <message id="emergency-stay">
        <source></source>
        <translation>Stay: I have this now</translation>
    </message>
    <message id="emergency-leave-yes">
        <source></source>
        <translation>It was a mistake, go back</translation>
    </message>
    <message id="home-tell">
        <source></source>
        <translation>Before you go in</translation>
    </message>
    <message id="home-tell-note">
        <source></source>
        <translation>Some quick questions for the nurse</translation>
    </message>
    <message id="tell-title">
        <source></source>
        <translation>Tell us first</translation>
    </message>
    <message id="tell-page">
        <source></source>
        <translation>Page %1 of %2</translation>
    </message>
    <message id="tell-answer">
        <source></source>
        <translation>%1: %2</translation>
    </message>
    <message id="tell-done">
        <source></source>
        <translation>Done</translation>
    </message>
    <message id="ask-title">
        <source></source>
        <translation>Touch what you want to ask</translation>
    </message>
    <message id="nurse-show">
        <source></source>
        <translation>Show the nurse</translation>
    </message>
    <message id="nurse-title">
        <source></source>
        <translation>Show the nurse</translation>
    </message>
    <message id="nurse-please">
        <source></source>
        <translation>Please tell the nurse before you go in</translation>
    </message>
    <message id="nurse-check">
        <source></source>
        <translation>A fever or an infection? Check how you feel</translation>
    </message>
    <message id="nurse-noted">
        <source></source>
        <translation>You noted, for this visit only:</translation>
    </message>
    <message id="nurse-first">
        <source></source>
        <translation>Nothing is noted yet. Begin here:</translation>
    </message>
    <message id="nurse-thing">
        <source></source>
        <translation>1 thing to tell</translation>
    </message>
    <message id="nurse-things">
        <source></source>
        <translation>%1 things to tell</translation>
    </message>
    <message id="nurse-no-thing">
        <source></source>
        <translation>Your answers</translation>
    </message>
    <message id="nurse-changed">
        <source></source>
        <translation>If that changes, tell the nurse</translation>
    </message>
    <message id="nurse-change">
        <source></source>
        <translation>Touch to change it</translation>
    </message>
    <message id="nurse-open">
        <source></source>
        <translation>No answer yet to %1 of %2</translation>
    </message>
    <message id="nurse-ask">
        <source></source>
        <translation>1 question to ask</translation>
    </message>
    <message id="nurse-asks">
        <source></source>
        <translation>%1 questions to ask</translation>
    </message>
    <message id="nurse-no-ask">
        <source></source>
        <translation>No question to ask yet</translation>
    </message>
    <message id="nurse-choose">
        <source></source>
        <translation>Touch to choose some</translation>
    </message>
    <message id="nurse-how">
        <source></source>
        <translation>Ways to show it:</translation>
    </message>
    <message id="nurse-pin">
        <source></source>
        <translation>Staff: open with PIN</translation>
    </message>
    <message id="nurse-pin-note">
        <source></source>
        <translation>They read it here</translation>
    </message>
    <message id="nurse-phone">
        <source></source>
        <translation>Take it on a phone</translation>
    </message>
    <message id="nurse-phone-note">
        <source></source>
        <translation>A code without your name</translation>
    </message>
    <message id="nurse-phone-title">
        <source></source>
        <translation>Show this to the nurse</translation>
    </message>
    <message id="nurse-phone-how">
        <source></source>
        <translation>Point the camera of a phone at the code. No network is needed.</translation>
    </message>
    <message id="nurse-code-title">
        <source></source>
        <translation>For the nurse, before the procedure</translation>
    </message>
    <message id="nurse-code-tell">
        <source></source>
        <translation>To tell:</translation>
    </message>
    <message id="nurse-code-ask">
        <source></source>
        <translation>To ask:</translation>
    </message>
    <message id="nurse-list-title">
        <source></source>
        <translation>For staff</translation>
    </message>
    <message id="nurse-answered">
        <source></source>
        <translation>Answered: %1 of %2 questions</translation>
    </message>
    <message id="nurse-nothing">
        <source></source>
        <translation>Nothing was noted to tell or to ask.</translation>
    </message>
    <message id="nurse-done">
        <source></source>
        <translation>Done</translation>
    </message>
    <message id="pin-title">
        <source></source>
        <translation>Staff: type your PIN</translation>
    </message>
    <message id="pin-digits">
        <source></source>
        <translation>Digits typed: %1</translation>
    </message>
    <message id="pin-open">
        <source></source>
        <translation>Open</translation>
    </message>
    <message id="pin-delete">
        <source></source>
        <translation>Delete the last digit</translation>
    </message>
    <message id="pin-checking">
        <source></source>
        <translation>One moment …</translation>
    </message>
    <message id="pin-wrong">
        <source></source>
        <translation>That did not open. Try again in %1 s.</translation>
    </message>
    <message id="pin-demonstration">
        <source></source>
        <translation>In this demonstration the PIN is %1.</translation>
    </message>
    <message id="print-it">
        <source></source>
        <translation>Print it</translation>
    </message>
    <message id="print-leaflet">
        <source></source>
        <translation>Print the leaflet</translation>
    </message>
    <message id="print-going">
        <source></source>
        <translation>Printing…</translation>
    </message>
    <message id="print-done">
        <source></source>
        <translation>Sent to the printer. Ask the team for your page.</translation>
    </message>
    <message id="print-failed">
        <source></source>
        <translation>It could not be printed. Please ask the team.</translation>
    </message>
    <message id="take-home-title">
        <source></source>
        <translation>Take this home</translation>
    </message>
    <message id="take-home-how">
        <source></source>
        <translation>Point the camera of your phone at the code. It holds the danger signs and the numbers to call.</translation>
    </message>
    <message id="take-home-leaflet">
        <source></source>
        <translation>The leaflet tells you about your days at home.</translation>
    </message>
    <message id="take-home-ask">
        <source></source>
        <translation>Ask the team for the printed leaflet.</translation>
    </message>
    <message id="emergency-calls-nobody">
        <source></source>
        <translation>This screen calls nobody.</translation>
    </message>
    <message id="emergency-call-out">
        <source></source>
        <translation>Cannot stand? Call out.</translation>
    </message>
    <message id="check-area-title">
        <source></source>
        <translation>%1: touch what you feel</translation>
    </message>
    <message id="check-area-title-they">
        <source></source>
        <translation>%1: touch what they feel</translation>
    </message>
    <message id="ask-done">
        <source></source>
        <translation>Done</translation>
    </message>
    <message id="emergency-change">
        <source></source>
        <translation>Change answer</translation>
    </message>
    <message id="keyboard-rows">
        <source></source>
        <translation>1 2 3 4 5 6 7 8 9 0 | q w e r t y u i o p | a s d f g h j k l - | z x c v b n m , . /</translation>
    </message>
    <message id="keyboard-space">
        <source></source>
        <translation>Space</translation>
    </message>
    <message id="keyboard-delete">
        <source></source>
        <translation>Delete the last letter</translation>
    </message>
    <message id="clinic-demonstration">
        <source></source>
        <translation>Demonstration</translation>
    </message>
    <message id="clinic-unnamed">
        <source></source>
        <translation>For staff</translation>
    </message>
    <message id="clinic-hold">
        <source></source>
        <translation>%1, for staff</translation>
    </message>
    <message id="pin-title-talk">
        <source></source>
        <translation>This talk is paused</translation>
    </message>
    <message id="pin-talk">
        <source></source>
        <translation>Staff go on with their PIN.</translation>
    </message>
    <message id="pin-locked">
        <source></source>
        <translation>Locked after wrong PINs. Try again in %1 min.</translation>
    </message>
    <message id="menu-title">
        <source></source>
        <translation>For staff</translation>
    </message>
    <message id="menu-closes">
        <source></source>
        <translation>This closes by itself after %1 s without a touch.</translation>
    </message>
    <message id="menu-talk">
        <source></source>
        <translation>Start a talk</translation>
    </message>
    <message id="menu-talk-note">
        <source></source>
        <translation>Before consent, with the patient</translation>
    </message>
    <message id="menu-status">
        <source></source>
        <translation>Kiosk status</translation>
    </message>
    <message id="menu-status-note">
        <source></source>
        <translation>Packs, approvals, records</translation>
    </message>
    <message id="menu-clean">
        <source></source>
        <translation>Clean the screen</translation>
    </message>
    <message id="menu-clean-note">
        <source></source>
        <translation>Touch is off for %1 s</translation>
    </message>
    <message id="menu-sound">
        <source></source>
        <translation>Sound test</translation>
    </message>
    <message id="menu-sound-note">
        <source></source>
        <translation>Hear each level</translation>
    </message>
    <message id="menu-leave">
        <source></source>
        <translation>Leave the kiosk</translation>
    </message>
    <message id="menu-leave-note">
        <source></source>
        <translation>The program ends</translation>
    </message>
    <message id="status-title">
        <source></source>
        <translation>Kiosk status</translation>
    </message>
    <message id="status-signed">
        <source></source>
        <translation>Signed off by its publisher.</translation>
    </message>
    <message id="status-not-signed">
        <source></source>
        <translation>Not signed off by its publisher.</translation>
    </message>
    <message id="status-approved">
        <source></source>
        <translation>Approved by %1 until %2.</translation>
    </message>
    <message id="status-not-approved">
        <source></source>
        <translation>Not approved for patients: demonstration.</translation>
    </message>
    <message id="status-check-on">
        <source></source>
        <translation>The self-check is on.</translation>
    </message>
    <message id="status-check-off">
        <source></source>
        <translation>The self-check is off:</translation>
    </message>
    <message id="status-check-none">
        <source></source>
        <translation>It has no self-check.</translation>
    </message>
    <message id="status-records">
        <source></source>
        <translation>Records of talks</translation>
    </message>
    <message id="status-records-sealed">
        <source></source>
        <translation>Sealed to the records office. The kiosk cannot read them.</translation>
    </message>
    <message id="status-records-not-kept">
        <source></source>
        <translation>No key is set: a talk can only be printed.</translation>
    </message>
    <message id="status-records-nothing">
        <source></source>
        <translation>No key and no printer: a talk can be neither kept nor printed.</translation>
    </message>
    <message id="status-records-waiting">
        <source></source>
        <translation>Waiting to be carried off: %1</translation>
    </message>
    <message id="status-printer">
        <source></source>
        <translation>Printer</translation>
    </message>
    <message id="status-sound">
        <source></source>
        <translation>Sound</translation>
    </message>
    <message id="status-program">
        <source></source>
        <translation>Program</translation>
    </message>
    <message id="status-set">
        <source></source>
        <translation>Set up</translation>
    </message>
    <message id="status-not-set">
        <source></source>
        <translation>Not set up</translation>
    </message>
    <message id="sound-title">
        <source></source>
        <translation>Sound test</translation>
    </message>
    <message id="sound-text">
        <source></source>
        <translation>Touch a level and listen. The lowest level has no sound.</translation>
    </message>
    <message id="sound-off">
        <source></source>
        <translation>Sound is switched off on this kiosk: this-kiosk.yaml.</translation>
    </message>
    <message id="cleaning-title">
        <source></source>
        <translation>Clean the screen now</translation>
    </message>
    <message id="cleaning-text">
        <source></source>
        <translation>Touch is off, so wiping presses nothing. The help button is off too: to get help, call out.</translation>
    </message>
    <message id="cleaning-seconds">
        <source></source>
        <translation>seconds</translation>
    </message>
    <message id="cleaning-spoken">
        <source></source>
        <translation>Touch is off for %1 seconds</translation>
    </message>
    <message id="leave-title">
        <source></source>
        <translation>Leave the kiosk?</translation>
    </message>
    <message id="leave-text">
        <source></source>
        <translation>The program ends. Where it runs as a service, it is back in a few seconds.</translation>
    </message>
    <message id="leave-yes">
        <source></source>
        <translation>Yes, leave the kiosk</translation>
    </message>
    <message id="leave-no">
        <source></source>
        <translation>No, stay</translation>
    </message>
    <message id="opening-pack">
        <source></source>
        <translation>Which procedure?</translation>
    </message>
    <message id="opening-language">
        <source></source>
        <translation>In which language?</translation>
    </message>
    <message id="opening-told">
        <source></source>
        <translation>Somebody gave answers here before. Was it this patient?</translation>
    </message>
    <message id="opening-told-count">
        <source></source>
        <translation>Answers: %1. Questions to ask: %2.</translation>
    </message>
    <message id="opening-told-yes">
        <source></source>
        <translation>Yes, take them along</translation>
    </message>
    <message id="opening-told-no">
        <source></source>
        <translation>No, leave them out</translation>
    </message>
    <message id="opening-support">
        <source></source>
        <translation>Who helps you to understand each other?</translation>
    </message>
    <message id="opening-profile">
        <source></source>
        <translation>Whose figures fit this patient?</translation>
    </message>
    <message id="opening-profile-note">
        <source></source>
        <translation>The talk shows how well it worked for these people.</translation>
    </message>
    <message id="opening-role">
        <source></source>
        <translation>Who leads the talk?</translation>
    </message>
    <message id="opening-initials">
        <source></source>
        <translation>Your initials</translation>
    </message>
    <message id="opening-initials-note">
        <source></source>
        <translation>Up to 6 letters.</translation>
    </message>
    <message id="opening-reference">
        <source></source>
        <translation>A reference, if you want one</translation>
    </message>
    <message id="opening-reference-note">
        <source></source>
        <translation>No name, no birth date.</translation>
    </message>
    <message id="opening-no-reference">
        <source></source>
        <translation>Go on without</translation>
    </message>
    <message id="opening-begin-title">
        <source></source>
        <translation>Is this right?</translation>
    </message>
    <message id="opening-begin">
        <source></source>
        <translation>Begin the talk</translation>
    </message>
    <message id="opening-not-kept">
        <source></source>
        <translation>No key is set: nothing is kept. It can only be printed.</translation>
    </message>
    <message id="opening-nothing-kept">
        <source></source>
        <translation>No key and no printer: nothing can be kept or printed.</translation>
    </message>
    <message id="opening-said-pack">
        <source></source>
        <translation>Procedure</translation>
    </message>
    <message id="opening-said-language">
        <source></source>
        <translation>Language</translation>
    </message>
    <message id="opening-said-told">
        <source></source>
        <translation>Told before, this patient's?</translation>
    </message>
    <message id="opening-said-support">
        <source></source>
        <translation>Help to understand</translation>
    </message>
    <message id="opening-said-profile">
        <source></source>
        <translation>Figures of</translation>
    </message>
    <message id="opening-said-led">
        <source></source>
        <translation>Led by</translation>
    </message>
    <message id="opening-said-reference">
        <source></source>
        <translation>Reference</translation>
    </message>
    <message id="opening-said-none">
        <source></source>
        <translation>none</translation>
    </message>
    <message id="support-nobody">
        <source></source>
        <translation>Nobody is needed</translation>
    </message>
    <message id="support-interpreter">
        <source></source>
        <translation>An interpreter</translation>
    </message>
    <message id="support-supporter">
        <source></source>
        <translation>Family or a friend</translation>
    </message>
    <message id="support-both">
        <source></source>
        <translation>An interpreter, and family or a friend</translation>
    </message>
    <message id="role-nurse">
        <source></source>
        <translation>Nurse</translation>
    </message>
    <message id="role-doctor">
        <source></source>
        <translation>Doctor</translation>
    </message>
    <message id="role-midwife">
        <source></source>
        <translation>Midwife</translation>
    </message>
    <message id="role-other">
        <source></source>
        <translation>Someone else of the team</translation>
    </message>
    <message id="nurse-start-talk">
        <source></source>
        <translation>Start a talk</translation>
    </message>
    <message id="ask-talk-title">
        <source></source>
        <translation>What do you want to ask?</translation>
    </message>
    <message id="ask-talk-note">
        <source></source>
        <translation>The first you touch comes first.</translation>
    </message>
    <message id="ask-talk-number">
        <source></source>
        <translation>Question %1 to ask: %2</translation>
    </message>
    <message id="note-title">
        <source></source>
        <translation>Your own question</translation>
    </message>
    <message id="note-hint">
        <source></source>
        <translation>Write or draw it here with a finger.</translation>
    </message>
    <message id="note-pad">
        <source></source>
        <translation>A pad to write or draw on with one finger. You can also tell staff your question.</translation>
    </message>
    <message id="note-pad-drawn">
        <source></source>
        <translation>Something is drawn on the pad.</translation>
    </message>
    <message id="ink-clear">
        <source></source>
        <translation>Clear</translation>
    </message>
    <message id="teach-number">
        <source></source>
        <translation>Say it back: %1 of %2</translation>
    </message>
    <message id="teach-you-said">
        <source></source>
        <translation>You said: %1</translation>
    </message>
    <message id="teach-right">
        <source></source>
        <translation>Yes, that is right</translation>
    </message>
    <message id="teach-wrong">
        <source></source>
        <translation>Let us look again</translation>
    </message>
    <message id="teach-again">
        <source></source>
        <translation>Show me again</translation>
    </message>
    <message id="teach-try">
        <source></source>
        <translation>Try again</translation>
    </message>
    <message id="teach-go-on">
        <source></source>
        <translation>Go on</translation>
    </message>
    <message id="teach-without">
        <source></source>
        <translation>Staff: go on without it</translation>
    </message>
    <message id="teach-own-words">
        <source></source>
        <translation>Said it back in own words</translation>
    </message>
    <message id="teach-explained">
        <source></source>
        <translation>Explained again</translation>
    </message>
    <message id="teach-repeats">
        <source></source>
        <translation>Repeats: %1</translation>
    </message>
    <message id="for-staff">
        <source></source>
        <translation>For staff</translation>
    </message>
    <message id="reason-title">
        <source></source>
        <translation>Why go on without a right answer?</translation>
    </message>
    <message id="reason-note">
        <source></source>
        <translation>For staff. The reason stands in the record.</translation>
    </message>
    <message id="reason-unwell">
        <source></source>
        <translation>Too unwell to answer now</translation>
    </message>
    <message id="reason-later">
        <source></source>
        <translation>We talk about it again later</translation>
    </message>
    <message id="reason-helper">
        <source></source>
        <translation>A helper or family member will know it</translation>
    </message>
    <message id="reason-interpreter">
        <source></source>
        <translation>An interpreter is needed first</translation>
    </message>
    <message id="reason-other">
        <source></source>
        <translation>Another reason: type it</translation>
    </message>
    <message id="reason-typed">
        <source></source>
        <translation>Reason</translation>
    </message>
    <message id="reason-done">
        <source></source>
        <translation>Done</translation>
    </message>
    <message id="priorities-title">
        <source></source>
        <translation>What matters to you?</translation>
    </message>
    <message id="priorities-note">
        <source></source>
        <translation>Touch all that fit.</translation>
    </message>
    <message id="confirm-title">
        <source></source>
        <translation>Staff confirm</translation>
    </message>
    <message id="confirm-note">
        <source></source>
        <translation>For staff. Tick what is done.</translation>
    </message>
    <message id="decision-title">
        <source></source>
        <translation>What do you want to do?</translation>
    </message>
    <message id="decision-not-consent">
        <source></source>
        <translation>This is not the consent form. You can change your mind at any time.</translation>
    </message>
    <message id="decision-go-ahead">
        <source></source>
        <translation>I want to go ahead</translation>
    </message>
    <message id="decision-wants-time">
        <source></source>
        <translation>I want more time</translation>
    </message>
    <message id="decision-does-not-want">
        <source></source>
        <translation>I do not want it</translation>
    </message>
    <message id="decision-discuss">
        <source></source>
        <translation>I want to talk about it more</translation>
    </message>
    <message id="sign-patient">
        <source></source>
        <translation>Patient: I took part in this talk</translation>
    </message>
    <message id="sign-staff">
        <source></source>
        <translation>Staff: I took part in this talk</translation>
    </message>
    <message id="sign-not-consent">
        <source></source>
        <translation>This is not the consent form. It only says who took part.</translation>
    </message>
    <message id="sign-pad">
        <source></source>
        <translation>A pad to sign on with one finger. You can type initials instead.</translation>
    </message>
    <message id="sign-pad-drawn">
        <source></source>
        <translation>There is a signature on the pad.</translation>
    </message>
    <message id="sign-type">
        <source></source>
        <translation>Type initials instead</translation>
    </message>
    <message id="sign-draw">
        <source></source>
        <translation>Sign with a finger instead</translation>
    </message>
    <message id="sign-initials">
        <source></source>
        <translation>Initials</translation>
    </message>
    <message id="keep-title">
        <source></source>
        <translation>The end of the talk</translation>
    </message>
    <message id="keep-open">
        <source></source>
        <translation>Still open</translation>
    </message>
    <message id="keep-nothing-open">
        <source></source>
        <translation>Nothing is open.</translation>
    </message>
    <message id="keep-go">
        <source></source>
        <translation>Go there</translation>
    </message>
    <message id="keep-danger-signs">
        <source></source>
        <translation>Danger signs not seen: %1</translation>
    </message>
    <message id="keep-teach-back">
        <source></source>
        <translation>Questions that must be right: %1</translation>
    </message>
    <message id="keep-confirmations">
        <source></source>
        <translation>Not confirmed by staff: %1</translation>
    </message>
    <message id="keep-decision">
        <source></source>
        <translation>What the patient wants</translation>
    </message>
    <message id="keep-signatures">
        <source></source>
        <translation>Not signed: %1</translation>
    </message>
    <message id="keep-paper">
        <source></source>
        <translation>On paper</translation>
    </message>
    <message id="keep-copy">
        <source></source>
        <translation>Print the patient's copy</translation>
    </message>
    <message id="keep-copy-given">
        <source></source>
        <translation>The patient has a copy</translation>
    </message>
    <message id="keep-record">
        <source></source>
        <translation>Print the record</translation>
    </message>
    <message id="keep-print-going">
        <source></source>
        <translation>It is being printed.</translation>
    </message>
    <message id="keep-print-done">
        <source></source>
        <translation>It is at the printer.</translation>
    </message>
    <message id="keep-print-failed">
        <source></source>
        <translation>It did not print. Try again.</translation>
    </message>
    <message id="keep-print-wait">
        <source></source>
        <translation>A page is being printed. Please wait.</translation>
    </message>
    <message id="keep-keep">
        <source></source>
        <translation>Keep the record</translation>
    </message>
    <message id="keep-none">
        <source></source>
        <translation>This talk can be neither kept nor printed.</translation>
    </message>
    <message id="keep-none-print">
        <source></source>
        <translation>This kiosk keeps no record. Print it first.</translation>
    </message>
    <message id="keep-none-again">
        <source></source>
        <translation>Something has changed. Print the record again.</translation>
    </message>
    <message id="keep-none-printed">
        <source></source>
        <translation>Take the record. Nothing is kept here.</translation>
    </message>
    <message id="keep-close">
        <source></source>
        <translation>Close the talk</translation>
    </message>
    <message id="keep-without">
        <source></source>
        <translation>Stop the talk</translation>
    </message>
    <message id="kept-going">
        <source></source>
        <translation>The record is not kept yet</translation>
    </message>
    <message id="kept-going-note">
        <source></source>
        <translation>Stay here a moment: it is being sealed.</translation>
    </message>
    <message id="kept-title">
        <source></source>
        <translation>The record is kept</translation>
    </message>
    <message id="kept-as">
        <source></source>
        <translation>Its name: %1</translation>
    </message>
    <message id="kept-waiting">
        <source></source>
        <translation>Records that wait to be carried off: %1</translation>
    </message>
    <message id="kept-failed">
        <source></source>
        <translation>The record is not kept</translation>
    </message>
    <message id="kept-try">
        <source></source>
        <translation>Try again</translation>
    </message>
    <message id="talk-pause">
        <source></source>
        <translation>Pause</translation>
    </message>
    <message id="talk-whole">
        <source></source>
        <translation>All parts of the talk</translation>
    </message>
    <message id="talk-figures">
        <source></source>
        <translation>Figures for: %1</translation>
    </message>
    <message id="talk-whose">
        <source></source>
        <translation>Talk of %1, %2</translation>
    </message>
    <message id="talk-whose-bare">
        <source></source>
        <translation>Talk of %1</translation>
    </message>
    <message id="talk-agenda-title">
        <source></source>
        <translation>The talk, part by part</translation>
    </message>
    <message id="talk-arrange">
        <source></source>
        <translation>Reorder</translation>
    </message>
    <message id="talk-arranged">
        <source></source>
        <translation>Done</translation>
    </message>
    <message id="talk-go-on">
        <source></source>
        <translation>Go on</translation>
    </message>
    <message id="talk-now">
        <source></source>
        <translation>Now</translation>
    </message>
    <message id="talk-now-seen">
        <source></source>
        <translation>Now, %1</translation>
    </message>
    <message id="talk-seen">
        <source></source>
        <translation>Seen, %1</translation>
    </message>
    <message id="talk-skipped">
        <source></source>
        <translation>Left out</translation>
    </message>
    <message id="talk-spoken">
        <source></source>
        <translation>%1, %2</translation>
    </message>
    <message id="talk-minutes-none">
        <source></source>
        <translation>under a minute</translation>
    </message>
    <message id="talk-minutes-one">
        <source></source>
        <translation>1 minute</translation>
    </message>
    <message id="talk-minutes">
        <source></source>
        <translation>%1 minutes</translation>
    </message>
    <message id="talk-time">
        <source></source>
        <translation>%1 min</translation>
    </message>
    <message id="talk-earlier">
        <source></source>
        <translation>Earlier: %1</translation>
    </message>
    <message id="talk-later">
        <source></source>
        <translation>Later: %1</translation>
    </message>
    <message id="talk-skip">
        <source></source>
        <translation>Leave out: %1</translation>
    </message>
    <message id="talk-take-in">
        <source></source>
        <translation>Take in again: %1</translation>
    </message>
    <message id="talk-flags-title">
        <source></source>
        <translation>What you told us</translation>
    </message>
    <message id="talk-flags-nothing">
        <source></source>
        <translation>There are no answers from you here. Your team will ask you now.</translation>
    </message>
    <message id="talk-flags-none">
        <source></source>
        <translation>In these answers, nothing stood out for the team.</translation>
    </message>
    <message id="talk-stop">
        <source></source>
        <translation>Stop the talk</translation>
    </message>
    <message id="talk-stop-title">
        <source></source>
        <translation>End this talk without a record?</translation>
    </message>
    <message id="talk-stop-words">
        <source></source>
        <translation>Staff: what was told, answered and signed in this talk will be gone.</translation>
    </message>
    <message id="talk-stop-stay">
        <source></source>
        <translation>Stay in the talk</translation>
    </message>
    <message id="talk-not-kept">
        <source></source>
        <translation>The kiosk could not do it. Try again, or print the record.</translation>
    </message>
    <message id="talk-stop-sure">
        <source></source>
        <translation>End it without a record</translation>
    </message>
</context>
</TS>
