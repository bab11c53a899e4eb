<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>BookedMeetings</name>
    <message numerus="yes">
        <source>%n booked meeting(s) after the last day:</source>
        <translation>
            <numerusform>%n booked meeting after the last day:</numerusform>
            <numerusform>%n booked meetings after the last day:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) cancelled. Tell those you were to meet.</source>
        <translation>
            <numerusform>%n meeting cancelled. Tell those you were to meet.</numerusform>
            <numerusform>%n meetings cancelled. Tell those you were to meet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message numerus="yes">
        <source>%n open step(s)</source>
        <translation>
            <numerusform>%n open step</numerusform>
            <numerusform>%n open steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentsTab</name>
    <message numerus="yes">
        <source>%n step(s) rest on a withdrawn agreement</source>
        <translation>
            <numerusform>%n step rests on a withdrawn agreement</numerusform>
            <numerusform>%n steps rest on a withdrawn agreement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) are touched</source>
        <translation>
            <numerusform>%n step is touched</numerusform>
            <numerusform>%n steps are touched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestructionCard</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldedSteps</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n dropped</numerusform>
            <numerusform>%n dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingTab</name>
    <message numerus="yes">
        <source>%n area(s) skipped</source>
        <translation>
            <numerusform>%n area skipped</numerusform>
            <numerusform>%n areas skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingsCard</name>
    <message numerus="yes">
        <source>%n meeting(s) have been: did they happen?</source>
        <translation>
            <numerusform>%n meeting has been: did it happen?</numerusform>
            <numerusform>%n meetings have been: did they happen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message numerus="yes">
        <source>Show %n older note(s)</source>
        <translation>
            <numerusform>Show %n older note</numerusform>
            <numerusform>Show %n older notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message numerus="yes">
        <source>{done} of %n step(s)</source>
        <translation>
            <numerusform>{done} of %n step</numerusform>
            <numerusform>{done} of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietCard</name>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, whom the weekly review brings up</source>
        <translation>
            <numerusform>and %n more, whom the weekly review brings up</numerusform>
            <numerusform>and %n more, whom the weekly review brings up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>and %n more on the plan</source>
        <translation>
            <numerusform>and %n more on the plan</numerusform>
            <numerusform>and %n more on the plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message numerus="yes">
        <source>Clients, %n open</source>
        <translation>
            <numerusform>Clients, %n open</numerusform>
            <numerusform>Clients, %n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inquiries, %n waiting</source>
        <translation>
            <numerusform>Inquiries, %n waiting</numerusform>
            <numerusform>Inquiries, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnopenedNotesCard</name>
    <message numerus="yes">
        <source>No note has been left unseen for %n week(s).</source>
        <translation>
            <numerusform>No note has been left unseen for %n week.</numerusform>
            <numerusform>No note has been left unseen for %n weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have not looked at these notes for %n week(s).</source>
        <translation>
            <numerusform>You have not looked at these notes for %n week.</numerusform>
            <numerusform>You have not looked at these notes for %n weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitLine</name>
    <message numerus="yes">
        <source>Wait %n second(s) before the next try.</source>
        <translation>
            <numerusform>Wait %n second before the next try.</numerusform>
            <numerusform>Wait %n seconds before the next try.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message numerus="yes">
        <source>%n meeting(s) this week</source>
        <translation>
            <numerusform>%n meeting this week</numerusform>
            <numerusform>%n meetings this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(-ies)</source>
        <translation>
            <numerusform>%n inquiry</numerusform>
            <numerusform>%n inquiries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s)</source>
        <translation>
            <numerusform>%n mapping</numerusform>
            <numerusform>%n mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n agreement</numerusform>
            <numerusform>%n agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n power(s) of attorney</source>
        <translation>
            <numerusform>%n power of attorney</numerusform>
            <numerusform>%n powers of attorney</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) given away</source>
        <translation>
            <numerusform>%n thing given away</numerusform>
            <numerusform>%n things given away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) of the client&apos;s own</source>
        <translation>
            <numerusform>%n contact of the client&apos;s own</numerusform>
            <numerusform>%n contacts of the client&apos;s own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note not looked at for %n week(s): the ombud is asked whether it is needed.</source>
        <translation>
            <numerusform>A note not looked at for %n week: the ombud is asked whether it is needed.</numerusform>
            <numerusform>A note not looked at for %n weeks: the ombud is asked whether it is needed.</numerusform>
        </translation>
    </message>
</context>
</TS>
