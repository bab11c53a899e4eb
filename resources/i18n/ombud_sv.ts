<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigera</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gå till</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>New inquiry</source>
        <translation>Ny förfrågan</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta Ombud</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Find on the page</source>
        <translation>Sök på sidan</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>Vanlig textstorlek</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Helskärm</translation>
    </message>
    <message>
        <source>Meeting mode</source>
        <translation>Mötesläge</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klienter</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>Förfrågningar</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>Gallring</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Veckogenomgång</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nästa flik</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Föregående flik</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Allow screen sharing for 15 min</source>
        <translation>Tillåt skärmdelning i 15 min</translation>
    </message>
</context>
<context>
    <name>AssessmentCard</name>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Ej frågat</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Oklart</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backup</source>
        <translation>Säkerhetskopia</translation>
    </message>
    <message>
        <source>Something went wrong at {place}</source>
        <translation>Något gick fel: {place}</translation>
    </message>
    <message>
        <source>The last backup</source>
        <translation>Senaste säkerhetskopian</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Ingen säkerhetskopia ännu</translation>
    </message>
    <message>
        <source>choose a place</source>
        <translation>välj en plats</translation>
    </message>
    <message>
        <source>back up now</source>
        <translation>kopiera nu</translation>
    </message>
    <message>
        <source>What you have destroyed may still be in the copy in {place} (last day {day})</source>
        <translation>Något du har förstört kan finnas kvar i kopian i {place} (sista dag {day})</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>A copy opens with your passphrase or your recovery key. It lives for 30 days, and holds only what may exist that long. Ombud makes one by itself when you lock, on days when something has changed.</source>
        <translation>En kopia öppnas med din lösenfras eller din återställningsnyckel. Den lever i 30 dagar och innehåller bara det som får finnas så länge. Ombud gör en av sig själv när du låser, de dagar något har ändrats.</translation>
    </message>
    <message>
        <source>Add a place…</source>
        <translation>Lägg till en plats…</translation>
    </message>
    <message>
        <source>Choose where they go…</source>
        <translation>Välj var de ska ligga…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Säkerhetskopiera nu</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbetar</translation>
    </message>
    <message>
        <source>Last copy {when}</source>
        <translation>Senaste kopian {when}</translation>
    </message>
    <message>
        <source>No copy there yet</source>
        <translation>Ingen kopia där ännu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove the place {folder}</source>
        <translation>Ta bort platsen {folder}</translation>
    </message>
    <message>
        <source>Where shall the backups go?</source>
        <translation>Var ska säkerhetskopiorna ligga?</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopior</translation>
    </message>
    <message>
        <source>in {folder}, last day {day}</source>
        <translation>i {folder}, sista dag {day}</translation>
    </message>
    <message>
        <source>may hold what you have destroyed</source>
        <translation>kan ha kvar sådant du förstört</translation>
    </message>
    <message>
        <source>It is gone</source>
        <translation>Den finns inte mer</translation>
    </message>
    <message>
        <source>The copy from {when} no longer exists</source>
        <translation>Kopian från {when} finns inte mer</translation>
    </message>
    <message>
        <source>Destroy now</source>
        <translation>Förstör nu</translation>
    </message>
    <message>
        <source>Destroy the vault that was set aside, {folder}</source>
        <translation>Förstör det undanlagda valvet, {folder}</translation>
    </message>
    <message>
        <source>Vault set aside at a restore</source>
        <translation>Valv som lades undan vid en återställning</translation>
    </message>
    <message>
        <source>exists until {day}</source>
        <translation>finns till {day}</translation>
    </message>
    <message>
        <source>One file with everything, on a stick for example. On the new computer: start Ombud, choose “I have a backup to restore”, and take the file.</source>
        <translation>En fil med allt, till exempel på en USB-sticka. På den nya datorn: starta Ombud, välj ”Jag har en säkerhetskopia” och ta filen.</translation>
    </message>
    <message>
        <source>Move to a new computer…</source>
        <translation>Flytta till ny dator…</translation>
    </message>
    <message>
        <source>New computer</source>
        <translation>Ny dator</translation>
    </message>
    <message>
        <source>Where shall the file go?</source>
        <translation>Var ska filen ligga?</translation>
    </message>
    <message>
        <source>Backed up: {files}</source>
        <translation>Säkerhetskopierat: {files}</translation>
    </message>
</context>
<context>
    <name>BookedMeetings</name>
    <message numerus="yes">
        <source>%n booked meeting(s) after the last day:</source>
        <translation>
            <numerusform>%n bokat möte efter sista dagen:</numerusform>
            <numerusform>%n bokade möten efter sista dagen:</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the calendar if you do not cancel them.</source>
        <translation>Står kvar i kalendern om du inte avbokar.</translation>
    </message>
    <message>
        <source>Cancel the meetings after the last day</source>
        <translation>Avboka mötena efter sista dagen</translation>
    </message>
    <message>
        <source>Cancel the meetings</source>
        <translation>Avboka</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) cancelled. Tell those you were to meet.</source>
        <translation>
            <numerusform>%n möte är avbokat. Säg till dem du skulle träffa.</numerusform>
            <numerusform>%n möten är avbokade. Säg till dem du skulle träffa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>+ New meeting</source>
        <translation>+ Nytt möte</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>{booked} of {hours} h booked this week</source>
        <translation>{booked} av {hours} h bokade den här veckan</translation>
    </message>
    <message>
        <source>{booked} of {hours} h booked in {week}</source>
        <translation>{booked} av {hours} h bokade {week}</translation>
    </message>
    <message>
        <source>Did it happen?</source>
        <translation>Blev det av?</translation>
    </message>
    <message>
        <source>Coming meetings</source>
        <translation>Kommande möten</translation>
    </message>
    <message>
        <source>No meeting is booked. Write one in one line with Ctrl+N.</source>
        <translation>Inget möte är bokat. Skriv ett på en rad med Ctrl+N.</translation>
    </message>
    <message>
        <source>Show earlier meetings</source>
        <translation>Visa tidigare möten</translation>
    </message>
    <message>
        <source>Earlier meetings</source>
        <translation>Tidigare möten</translation>
    </message>
    <message>
        <source>The week before, Page Up</source>
        <translation>Veckan före, Page Up</translation>
    </message>
    <message>
        <source>The week after, Page Down</source>
        <translation>Veckan efter, Page Down</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Den här veckan</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nytt möte</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>Close the contact</source>
        <translation>Avsluta kontakten</translation>
    </message>
    <message>
        <source>Undo the closing</source>
        <translation>Ångra avslutet</translation>
    </message>
    <message>
        <source>The client has come back</source>
        <translation>Klienten har kommit tillbaka</translation>
    </message>
    <message>
        <source>Contact since {day}</source>
        <translation>Kontakt sedan {day}</translation>
    </message>
    <message>
        <source>Contact ended {day}</source>
        <translation>Kontakten avslutad {day}</translation>
    </message>
    <message>
        <source>Notes until {day}</source>
        <translation>Anteckningar till {day}</translation>
    </message>
    <message>
        <source>Earlier contact {first} – {last}</source>
        <translation>Tidigare kontakt {first} – {last}</translation>
    </message>
    <message>
        <source>Plan</source>
        <comment>in two lines</comment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>in two lines</comment>
        <translation>Anteck-
ningar</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Kartläggning</translation>
    </message>
    <message>
        <source>Mapping</source>
        <comment>in two lines</comment>
        <translation>Kart-
läggning</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Överenskommelser</translation>
    </message>
    <message>
        <source>Agreements</source>
        <comment>in two lines</comment>
        <translation>Överens-
kommelser</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Möten</translation>
    </message>
    <message>
        <source>Meetings</source>
        <comment>in two lines</comment>
        <translation>Möten</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>in two lines</comment>
        <translation>Upp-
gifter</translation>
    </message>
    <message>
        <source>A new contact has begun</source>
        <translation>En ny kontakt har börjat</translation>
    </message>
    <message>
        <source>About the client</source>
        <translation>Om klienten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>The contact goes on</source>
        <translation>Kontakten fortsätter</translation>
    </message>
</context>
<context>
    <name>ClientTab</name>
    <message>
        <source>A half-written step stands here already: add it or cancel it first.</source>
        <translation>Här står redan ett halvskrivet steg: lägg till det eller avbryt det först.</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>+ New client</source>
        <translation>+ Ny klient</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klienter</translation>
    </message>
    <message>
        <source>Part of a name   Ctrl+F</source>
        <translation>Del av ett namn   Ctrl+F</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Filtrera klienter</translation>
    </message>
    <message>
        <source>exists until you destroy it</source>
        <translation>finns tills du förstör det</translation>
    </message>
    <message>
        <source>exists until {day}</source>
        <translation>finns till {day}</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>avslutad {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sedan {day}</translation>
    </message>
    <message>
        <source>no open steps</source>
        <translation>inga öppna steg</translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s)</source>
        <translation>
            <numerusform>%n öppet steg</numerusform>
            <numerusform>%n öppna steg</numerusform>
        </translation>
    </message>
    <message>
        <source>{steps}, {late}</source>
        <translation>{steps}, {late}</translation>
    </message>
    <message>
        <source>{steps}, next {day}</source>
        <translation>{steps}, nästa {day}</translation>
    </message>
    <message>
        <source>No client has a name with these letters.</source>
        <translation>Ingen klient har ett namn med de bokstäverna.</translation>
    </message>
    <message>
        <source>Here stand the people you walk beside. Add one with Ctrl+N.</source>
        <translation>Här står de personer du går bredvid. Lägg till någon med Ctrl+N.</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Close the contact with {name}</source>
        <translation>Avsluta kontakten med {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close the contact</source>
        <translation>Avsluta kontakten</translation>
    </message>
    <message>
        <source>Part of it has passed its date and is destroyed at once; that cannot be undone.</source>
        <translation>En del har passerat sitt datum och förstörs genast; det går inte att ångra.</translation>
    </message>
    <message>
        <source>When and why</source>
        <translation>När och varför</translation>
    </message>
    <message>
        <source>Open steps</source>
        <translation>Öppna steg</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>This is destroyed</source>
        <translation>Det här förstörs</translation>
    </message>
    <message>
        <source>The plan is printed for {name} before anything is destroyed.</source>
        <translation>Planeringen skrivs ut till {name} innan något förstörs.</translation>
    </message>
    <message>
        <source>Print the plan…</source>
        <translation>Skriv ut planeringen…</translation>
    </message>
    <message>
        <source>Change the days</source>
        <translation>Ändra dagarna</translation>
    </message>
    <message>
        <source>Shown as soon as the days are right.</source>
        <translation>Visas så snart dagarna stämmer.</translation>
    </message>
    <message>
        <source>All of it has passed its date and is destroyed at once; that cannot be undone.</source>
        <translation>Allt har passerat sitt datum och förstörs genast; det går inte att ångra.</translation>
    </message>
    <message>
        <source>The notes exist to the end of their last day; the rest you destroy yourself, under Details. Until then the closing can be undone.</source>
        <translation>Anteckningarna finns till och med sin sista dag. Resten förstör du själv, under Uppgifter. Fram till dess kan du ångra avslutet.</translation>
    </message>
    <message>
        <source>Each exists to the end of its last day. Until then the closing can be undone. Afterwards only totals are left for the year&apos;s report, and they name nobody.</source>
        <translation>Allt finns till och med sin sista dag, och fram till dess kan du ångra avslutet. Kvar blir sedan bara summor till årets redovisning, som inte pekar ut någon.</translation>
    </message>
    <message>
        <source>Close the contact and destroy</source>
        <translation>Avsluta och förstör</translation>
    </message>
    <message>
        <source>The client&apos;s card, the plan and everything else</source>
        <translation>Klientkortet, planeringen och allt annat</translation>
    </message>
    <message>
        <source>The client&apos;s card, the plan, {things} and everything else</source>
        <translation>Klientkortet, planeringen, {things} och allt annat</translation>
    </message>
    <message>
        <source>when you destroy it yourself</source>
        <translation>när du själv förstör det</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>genast</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>sista dag {day}</translation>
    </message>
    <message>
        <source>The contact is closed</source>
        <translation>Kontakten är avslutad</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Suggestions for {field}</source>
        <translation>Förslag för {field}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>New note</source>
        <translation>Ny anteckning</translation>
    </message>
    <message>
        <source>Write a note…  (saved by itself)</source>
        <translation>Skriv en anteckning…  (sparas automatiskt)</translation>
    </message>
    <message>
        <source>Done   Ctrl+Enter</source>
        <translation>Klar   Ctrl+Enter</translation>
    </message>
    <message>
        <source>The note is done</source>
        <translation>Anteckningen är klar</translation>
    </message>
    <message>
        <source>The note is saved</source>
        <translation>Anteckningen är sparad</translation>
    </message>
</context>
<context>
    <name>ConsentEditor</name>
    <message>
        <source>With whom</source>
        <translation>Med vem</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Om vad</translation>
    </message>
    <message>
        <source>such as: the rent and the debts</source>
        <translation>t.ex. hyran och skulderna</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Until, if a day is set</source>
        <translation>Till, om en dag är bestämd</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Who may tell</source>
        <translation>Vem får berätta</translation>
    </message>
    <message>
        <source>Add agreement</source>
        <translation>Lägg till överenskommelse</translation>
    </message>
    <message>
        <source>Remove the agreement</source>
        <translation>Ta bort överenskommelsen</translation>
    </message>
</context>
<context>
    <name>ConsentsTab</name>
    <message>
        <source>New agreement</source>
        <translation>Ny överenskommelse</translation>
    </message>
    <message>
        <source>There are no agreements.</source>
        <translation>Det finns inga överenskommelser.</translation>
    </message>
    <message>
        <source>Here stands with whom you may talk about the client, about what, and until when. Nothing is passed on without it.</source>
        <translation>Här står vem du får prata med om klienten, om vad, och till när. Ingenting förs vidare utan det.</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Överenskommelser</translation>
    </message>
    <message>
        <source>+ New agreement</source>
        <translation>+ Ny överenskommelse</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) rest on a withdrawn agreement</source>
        <translation>
            <numerusform>%n steg berörs av en återkallad överenskommelse</numerusform>
            <numerusform>%n steg berörs av en återkallad överenskommelse</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw: {agreement}</source>
        <translation>Återkalla: {agreement}</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Återkalla</translation>
    </message>
    <message>
        <source>Holds again: {agreement}</source>
        <translation>Gäller igen: {agreement}</translation>
    </message>
    <message>
        <source>Holds again</source>
        <translation>Gäller igen</translation>
    </message>
    <message>
        <source>Print form: {agreement}</source>
        <translation>Skriv ut blankett: {agreement}</translation>
    </message>
    <message>
        <source>Print form…</source>
        <translation>Skriv ut blankett…</translation>
    </message>
    <message>
        <source>{kind} with {party}</source>
        <translation>{kind} med {party}</translation>
    </message>
    <message>
        <source>Handed out without an agreement</source>
        <translation>Utlämnat utan överenskommelse</translation>
    </message>
    <message>
        <source>Remove what was handed out to {whom} {day}</source>
        <translation>Ta bort raden om {whom} {day}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>The agreement holds again</source>
        <translation>Överenskommelsen gäller igen</translation>
    </message>
    <message>
        <source>The agreement is withdrawn</source>
        <translation>Överenskommelsen är återkallad</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) are touched</source>
        <translation>
            <numerusform>%n steg berörs</numerusform>
            <numerusform>%n steg berörs</numerusform>
        </translation>
    </message>
    <message>
        <source>The agreement is added</source>
        <translation>Överenskommelsen är tillagd</translation>
    </message>
    <message>
        <source>The agreement is removed</source>
        <translation>Överenskommelsen är borttagen</translation>
    </message>
    <message>
        <source>The line is removed</source>
        <translation>Raden är borttagen</translation>
    </message>
    <message>
        <source>There is no text for this form. Add one in Settings, Templates.</source>
        <translation>Det finns ingen text för blanketten. Lägg till en under Inställningar, Mallar.</translation>
    </message>
</context>
<context>
    <name>ContactEditor</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Authority, workplace or company</source>
        <translation>Myndighet, arbetsplats eller företag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Best reached</source>
        <translation>Nås bäst</translation>
    </message>
    <message>
        <source>such as: weekdays 9 to 11</source>
        <translation>t.ex. vardagar 9–11</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Att minnas</translation>
    </message>
    <message>
        <source>Add contact</source>
        <translation>Lägg till kontakt</translation>
    </message>
    <message>
        <source>Remove the contact</source>
        <translation>Ta bort kontakten</translation>
    </message>
    <message>
        <source>The contact is added</source>
        <translation>Kontakten är tillagd</translation>
    </message>
    <message>
        <source>The contact is removed</source>
        <translation>Kontakten är borttagen</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>+ New contact</source>
        <translation>+ Ny kontakt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>No contact has these letters in it.</source>
        <translation>Ingen kontakt har de bokstäverna.</translation>
    </message>
    <message>
        <source>Here stand the authorities and people whom you call again and again. Add one with Ctrl+N.</source>
        <translation>Här står myndigheter och människor som du ringer om och om igen. Lägg till en med Ctrl+N.</translation>
    </message>
    <message>
        <source>Name, authority, kind or number   Ctrl+F</source>
        <translation>Namn, myndighet, slag eller nummer   Ctrl+F</translation>
    </message>
    <message>
        <source>Filter contacts</source>
        <translation>Filtrera kontakter</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Ny kontakt</translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>Ombud keeps what you need to remember in an encrypted vault on this computer, and destroys it when it is no longer needed. Choose a passphrase: five words or fourteen characters at least. A sentence only you would think of is good.</source>
        <translation>Ombud håller det du behöver minnas i ett krypterat valv på den här datorn, och förstör det när det inte längre behövs. Välj en lösenfras: minst fem ord eller fjorton tecken. En mening som bara du skulle komma på är bra.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Lösenfrasen igen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>I have a backup to restore</source>
        <translation>Jag har en säkerhetskopia</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Din återställningsnyckel</translation>
    </message>
    <message>
        <source>If you forget the passphrase, this key is the only way in. Write it down on paper and keep it where you keep important papers, not with the computer. It is shown only now.</source>
        <translation>Om du glömmer lösenfrasen är den här nyckeln enda vägen in. Skriv av den på papper och förvara den där du har viktiga papper, inte tillsammans med datorn. Den visas bara nu.</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Jag har skrivit av den</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>Skriv ut återställningsnyckeln</translation>
    </message>
    <message>
        <source>Is it on paper?</source>
        <translation>Står den på papper?</translation>
    </message>
    <message>
        <source>Type two of its groups from the paper. Capital letters do not matter.</source>
        <translation>Skriv två av grupperna från papperet. Stora och små bokstäver spelar ingen roll.</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Skapa valvet</translation>
    </message>
    <message>
        <source>Show the key again</source>
        <translation>Visa nyckeln igen</translation>
    </message>
</context>
<context>
    <name>DatePage</name>
    <message>
        <source>What day is it today?</source>
        <translation>Vilken dag är det idag?</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>Dagens datum</translation>
    </message>
    <message>
        <source>day, month and year</source>
        <translation>dag, månad och år</translation>
    </message>
    <message>
        <source>That is today&apos;s date</source>
        <translation>Det är dagens datum</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {says}, but you were last here on {latest}.</source>
        <translation>Datorns klocka säger {says}, men du var senast här {latest}.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {says}, but you have already been here on {latest}.</source>
        <translation>Datorns klocka säger {says}, men du har redan varit här {latest}.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {says}, but there was no such Ombud then.</source>
        <translation>Datorns klocka säger {says}, men då fanns inte den här versionen av Ombud.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {says}, and you were last here on {latest}. If that is right, this is destroyed now: {what}.</source>
        <translation>Datorns klocka säger {says}, och du var senast här {latest}. Stämmer det förstörs nu {what}.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {says}. It was wrong on {latest}, and may be right now.</source>
        <translation>Datorns klocka säger {says}. Den gick fel {latest}, men kan gå rätt nu.</translation>
    </message>
    <message>
        <source>What has had its last day is destroyed for good, so Ombud asks first.</source>
        <translation>Det vars sista dag har passerat förstörs för alltid. Därför frågar Ombud först.</translation>
    </message>
    <message>
        <source>{what} destroyed then.</source>
        <translation>{what} förstörs då.</translation>
    </message>
    <message>
        <source>Nothing is destroyed then.</source>
        <translation>Inget förstörs då.</translation>
    </message>
    <message>
        <source>Write the day with its month and its year, such as 5 December 2026 or 2026-12-05.</source>
        <translation>Skriv dagen med månad och år, till exempel 5 december 2026 eller 2026-12-05.</translation>
    </message>
</context>
<context>
    <name>DestructionCard</name>
    <message>
        <source>Destruction</source>
        <translation>Gallring</translation>
    </message>
    <message>
        <source>Notes live after the contact</source>
        <translation>Anteckningar finns kvar efter kontakten</translation>
    </message>
    <message>
        <source>Goes for contacts closed from now on. Dates already set at a closing stay.</source>
        <translation>Gäller kontakter som avslutas från och med nu. Datum som redan satts vid ett avslut ligger fast.</translation>
    </message>
    <message>
        <source>Only notes are destroyed by themselves</source>
        <translation>Bara anteckningar förstörs av sig själva</translation>
    </message>
    <message>
        <source>Cards and plans then stay after a closing until you destroy them yourself. Goes for what a closing proposes from now on; each closing may be set otherwise.</source>
        <translation>Kort och planer finns då kvar efter avslutet tills du själv förstör dem. Det gäller vad som föreslås vid avslut från och med nu; vid varje avslut kan du välja annorlunda.</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n vecka</numerusform>
            <numerusform>%n veckor</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask about notes not opened for</source>
        <translation>Fråga om anteckningar som inte öppnats på</translation>
    </message>
    <message>
        <source>You are then asked whether the note is still needed. Nothing is destroyed because of it.</source>
        <translation>Du får då frågan om anteckningen fortfarande behövs. Inget förstörs på grund av det.</translation>
    </message>
    <message>
        <source>Name contacts with nothing heard for</source>
        <translation>Nämn kontakter som inte har hörts på</translation>
    </message>
    <message>
        <source>They stand on the page Today, until something is heard.</source>
        <translation>De står på Idag tills något har hörts.</translation>
    </message>
</context>
<context>
    <name>DestructionOfToday</name>
    <message>
        <source>Destruction</source>
        <translation>Gallring</translation>
    </message>
    <message>
        <source>{notes} will be destroyed within 14 days:</source>
        <translation>{notes} förstörs inom 14 dagar:</translation>
    </message>
    <message>
        <source>Nothing will be destroyed within 14 days.</source>
        <translation>Inget förstörs inom 14 dagar.</translation>
    </message>
    <message>
        <source>All that will be destroyed</source>
        <translation>Allt som ska förstöras</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>{notes}, the first on {day}</source>
        <translation>{notes}, den första {day}</translation>
    </message>
    <message>
        <source>{notes}, on {day}</source>
        <translation>{notes}, {day}</translation>
    </message>
    <message>
        <source>look through</source>
        <translation>se över</translation>
    </message>
    <message>
        <source>{name} · ended {day}</source>
        <translation>{name} · avslutad {day}</translation>
    </message>
    <message>
        <source>everything is destroyed {day}</source>
        <translation>allt förstörs {day}</translation>
    </message>
    <message>
        <source>notes from {first} on, everything {day}</source>
        <translation>anteckningar förstörs från {first}, allt {day}</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>Destroy the client…</source>
        <translation>Förstör klienten…</translation>
    </message>
    <message>
        <source>Name or alias</source>
        <translation>Namn eller alias</translation>
    </message>
    <message>
        <source>First day of the contact</source>
        <translation>Kontaktens första dag</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Födelseår</translation>
    </message>
    <message>
        <source>For the year&apos;s report; may be left out.</source>
        <translation>För årets redovisning; kan lämnas tomt.</translation>
    </message>
    <message>
        <source>Sex, for the year&apos;s report</source>
        <translation>Kön, för årets redovisning</translation>
    </message>
    <message>
        <source>Ways of contact</source>
        <translation>Kontaktvägar</translation>
    </message>
    <message>
        <source>Telephone, e-mail, letter: one on each line.</source>
        <translation>Telefon, e-post, brev: en på varje rad.</translation>
    </message>
    <message>
        <source>Minor children at home</source>
        <translation>Minderåriga barn hemma</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Likes to meet at</source>
        <translation>Vill ses på</translation>
    </message>
    <message>
        <source>such as: the library</source>
        <translation>t.ex. biblioteket</translation>
    </message>
    <message>
        <source>Best times</source>
        <translation>Bästa tider</translation>
    </message>
    <message>
        <source>such as: mornings</source>
        <translation>t.ex. förmiddagar</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Avslut</translation>
    </message>
    <message>
        <source>Last day {day}</source>
        <translation>Sista dag {day}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Orsak: {reason}</translation>
    </message>
    <message>
        <source>The notes are destroyed, everything else exists until you destroy it.</source>
        <translation>Anteckningarna är förstörda, allt annat finns tills du förstör det.</translation>
    </message>
    <message>
        <source>The notes are destroyed, everything else exists until {rest}.</source>
        <translation>Anteckningarna är förstörda, allt annat finns till {rest}.</translation>
    </message>
    <message>
        <source>Notes exist until {notes}, everything else until you destroy it.</source>
        <translation>Anteckningar finns till {notes}, allt annat tills du förstör det.</translation>
    </message>
    <message>
        <source>Notes exist until {notes}, everything else until {rest}.</source>
        <translation>Anteckningar finns till {notes}, allt annat till {rest}.</translation>
    </message>
    <message>
        <source>Everything exists until {rest}.</source>
        <translation>Allt finns till {rest}.</translation>
    </message>
    <message>
        <source>Kept longer, since: {reason}</source>
        <translation>Behålls längre, därför att: {reason}</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>kortet</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>planen</translation>
    </message>
    <message>
        <source>Destroy a client</source>
        <translation>Förstöra en klient</translation>
    </message>
    <message>
        <source>Destroy {things}?</source>
        <translation>Förstöra {things}?</translation>
    </message>
    <message>
        <source>Destroy the client</source>
        <translation>Förstör klienten</translation>
    </message>
    <message>
        <source>The client is destroyed</source>
        <translation>Klienten är förstörd</translation>
    </message>
</context>
<context>
    <name>DyingCard</name>
    <message>
        <source>What is destroyed by itself</source>
        <translation>Det här förstörs av sig självt</translation>
    </message>
    <message>
        <source>Destroy the chosen…</source>
        <translation>Förstör de valda…</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Hur långt fram</translation>
    </message>
    <message>
        <source>within 14 days</source>
        <translation>inom 14 dagar</translation>
    </message>
    <message>
        <source>within 3 months</source>
        <translation>inom 3 månader</translation>
    </message>
    <message>
        <source>all</source>
        <translation>allt</translation>
    </message>
    <message>
        <source>Nothing will be destroyed within 14 days.</source>
        <translation>Inget förstörs inom 14 dagar.</translation>
    </message>
    <message>
        <source>Nothing will be destroyed within 3 months.</source>
        <translation>Inget förstörs inom 3 månader.</translation>
    </message>
    <message>
        <source>Nothing has a last day. It gets one when you close a contact, or name a note&apos;s own.</source>
        <translation>Inget har en sista dag. Det får det när du avslutar en kontakt eller ger en anteckning ett eget datum.</translation>
    </message>
    <message>
        <source>Destroyed on {day}</source>
        <translation>Förstörs {day}</translation>
    </message>
    <message>
        <source>in {days}</source>
        <translation>om {days}</translation>
    </message>
    <message>
        <source>card, plan and everything else</source>
        <translation>kort, plan och allt annat</translation>
    </message>
    <message>
        <source>inquiry</source>
        <translation>förfrågan</translation>
    </message>
    <message>
        <source>{name}: {what} will be destroyed on {day}.</source>
        <translation>{name}: {what} förstörs den {day}.</translation>
    </message>
    <message>
        <source>Choose {name}: {what}, {day}</source>
        <translation>Välj {name}: {what}, {day}</translation>
    </message>
    <message>
        <source>Destroy now…</source>
        <translation>Förstör nu…</translation>
    </message>
    <message>
        <source>Destroy now: {name}, {what}, {day}</source>
        <translation>Förstör nu: {name}, {what}, {day}</translation>
    </message>
    <message>
        <source>Destroy now</source>
        <translation>Förstör nu</translation>
    </message>
    <message>
        <source>Destroy {what} now?</source>
        <translation>Förstöra {what} nu?</translation>
    </message>
    <message>
        <source>With a client goes everything: card, plan, notes, mappings, meetings, agreements and own contacts.</source>
        <translation>Med en klient försvinner allt: kort, plan, anteckningar, kartläggningar, möten, överenskommelser och egna kontakter.</translation>
    </message>
    <message>
        <source>Destroy {what}</source>
        <translation>Förstör {what}</translation>
    </message>
    <message>
        <source>{what} destroyed</source>
        <translation>{what} förstördes</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>Kind</source>
        <translation>Vad det är</translation>
    </message>
    <message>
        <source>How {name} sees it</source>
        <translation>Så ser {name} det</translation>
    </message>
    <message>
        <source>How the ombud sees it</source>
        <translation>Så ser ombudet det</translation>
    </message>
    <message>
        <source>Add   Ctrl+Enter</source>
        <translation>Lägg till   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>FoldedSteps</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n klart</numerusform>
            <numerusform>%n klara</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n struket</numerusform>
            <numerusform>%n strukna</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide {steps}</source>
        <translation>Dölj {steps}</translation>
    </message>
    <message>
        <source>Show {steps}</source>
        <translation>Visa {steps}</translation>
    </message>
    <message>
        <source>{what} in {goal}</source>
        <translation>{what} i {goal}</translation>
    </message>
</context>
<context>
    <name>FollowUpCard</name>
    <message>
        <source>Follow up</source>
        <translation>Följ upp</translation>
    </message>
    <message>
        <source>No one has promised anything that falls due within two weeks.</source>
        <translation>Ingen har lovat något som ska följas upp inom två veckor.</translation>
    </message>
    <message>
        <source>{name} · waiting for {whom}</source>
        <translation>{name} · väntar på {whom}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>such as Fri, w48, 5/12</source>
        <translation>t.ex. fre, v48, 5/12</translation>
    </message>
    <message>
        <source>such as Fri, 5/12, in 3 weeks</source>
        <translation>t.ex. fre, 5/12, om 3 veckor</translation>
    </message>
    <message>
        <source>such as today, Fri, 5/9</source>
        <translation>t.ex. idag, fre, 5/9</translation>
    </message>
    <message>
        <source>{week}, up to {day}</source>
        <translation>{week}, till och med {day}</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>The meeting mode shows one client: open the client&apos;s page, or choose a row.</source>
        <translation>Mötesläget visar en enda klient: öppna klientens sida eller välj en rad först.</translation>
    </message>
    <message>
        <source>The meeting mode is for contacts that are going on.</source>
        <translation>Mötesläget är för kontakter som pågår.</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Ångrat: {what}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Sparat {time}</translation>
    </message>
</context>
<context>
    <name>GoalEditor</name>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>such as: keep the flat</source>
        <translation>t.ex. behålla lägenheten</translation>
    </message>
    <message>
        <source>In the client&apos;s own words</source>
        <translation>Med klientens egna ord</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>Lägg till mål</translation>
    </message>
    <message>
        <source>Remove the goal</source>
        <translation>Ta bort målet</translation>
    </message>
</context>
<context>
    <name>GroundsCard</name>
    <message>
        <source>Grounds to come first</source>
        <translation>Skäl att gå före</translation>
    </message>
    <message>
        <source>The weightiest first. The list is yours, in Settings.</source>
        <translation>Det tyngsta först. Listan är din och finns i Inställningar.</translation>
    </message>
</context>
<context>
    <name>InlineEditor</name>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
</context>
<context>
    <name>InquiriesCard</name>
    <message>
        <source>Wait for an answer</source>
        <translation>Väntar på svar</translation>
    </message>
    <message>
        <source>inquiry of {day}</source>
        <translation>förfrågan {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>idag</translation>
    </message>
    <message>
        <source>All inquiries</source>
        <translation>Alla förfrågningar</translation>
    </message>
</context>
<context>
    <name>InquiriesPage</name>
    <message>
        <source>+ New inquiry</source>
        <translation>+ Ny förfrågan</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>Förfrågningar</translation>
    </message>
    <message>
        <source>Here stands everyone who asks for an ombud. Write down a call with Ctrl+N.</source>
        <translation>Här står alla som frågar efter ett ombud. Skriv ner ett samtal med Ctrl+N.</translation>
    </message>
    <message>
        <source>{hours} h a week, {booked} h booked this week, {clients}</source>
        <translation>{hours} h i veckan, {booked} h bokade den här veckan, {clients}</translation>
    </message>
    <message>
        <source>Awaits their own wish</source>
        <translation>Väntar på egen önskan</translation>
    </message>
    <message>
        <source>Has said yes themself</source>
        <translation>Har själv sagt ja</translation>
    </message>
    <message>
        <source>{name} has said yes themself</source>
        <translation>{name} har själv sagt ja</translation>
    </message>
    <message>
        <source>To assess</source>
        <translation>Att bedöma</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Alt and an arrow key move the one where the keyboard is.</source>
        <translation>Alt+pil upp eller ner flyttar den markerade.</translation>
    </message>
    <message>
        <source>Hide the decided</source>
        <translation>Dölj avgjorda</translation>
    </message>
    <message>
        <source>Show the decided ({number})</source>
        <translation>Visa avgjorda ({number})</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Avgjorda</translation>
    </message>
    <message>
        <source>Move up {name}</source>
        <translation>Flytta upp {name}</translation>
    </message>
    <message>
        <source>Move down {name}</source>
        <translation>Flytta ner {name}</translation>
    </message>
    <message>
        <source>To the usual place</source>
        <translation>Tillbaka till sin plats</translation>
    </message>
    <message>
        <source>{name} to the usual place</source>
        <translation>{name} till sin plats</translation>
    </message>
</context>
<context>
    <name>InquiryCard</name>
    <message>
        <source>Inquiry</source>
        <translation>Förfrågan</translation>
    </message>
    <message>
        <source>Came first because: {grounds}</source>
        <translation>Skäl att gå före: {grounds}</translation>
    </message>
    <message>
        <source>Confirmation given {day}</source>
        <translation>Bekräftelse lämnad {day}</translation>
    </message>
</context>
<context>
    <name>InquiryChanges</name>
    <message>
        <source>The own wish is heard</source>
        <translation>Den egna önskan är noterad</translation>
    </message>
    <message>
        <source>The confirmation is noted</source>
        <translation>Bekräftelsen är antecknad</translation>
    </message>
    <message>
        <source>Ticked: {ground}</source>
        <translation>Ikryssat: {ground}</translation>
    </message>
    <message>
        <source>No longer ticked: {ground}</source>
        <translation>Inte längre ikryssat: {ground}</translation>
    </message>
    <message>
        <source>Now in the queue</source>
        <translation>Står nu i kön</translation>
    </message>
    <message>
        <source>Taken out of the queue</source>
        <translation>Ur kön</translation>
    </message>
    <message>
        <source>{name} is back at the usual place</source>
        <translation>{name} är tillbaka på sin plats</translation>
    </message>
    <message>
        <source>{name} stands at place {place} now</source>
        <translation>{name} står nu på plats {place}</translation>
    </message>
    <message>
        <source>{name} is a client now</source>
        <translation>{name} är nu klient</translation>
    </message>
    <message>
        <source>The inquiry is open again</source>
        <translation>Förfrågan är öppen igen</translation>
    </message>
</context>
<context>
    <name>InquiryForm</name>
    <message>
        <source>Name or alias</source>
        <translation>Namn eller alias</translation>
    </message>
    <message>
        <source>Ways of contact</source>
        <translation>Kontaktvägar</translation>
    </message>
    <message>
        <source>What is wished</source>
        <translation>Vad som önskas</translation>
    </message>
    <message>
        <source>Who made contact</source>
        <translation>Vem tog kontakt</translation>
    </message>
    <message>
        <source>Their name, and how to reach them</source>
        <translation>Kontaktpersonens namn, och hur hen nås</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Mottagen</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Hur den kom in</translation>
    </message>
</context>
<context>
    <name>InquiryPage</name>
    <message>
        <source>There is no text for a confirmation. Write one in Settings.</source>
        <translation>Det finns ingen text för bekräftelsen. Skriv en i Inställningar.</translation>
    </message>
    <message>
        <source>The day on which you print it is remembered with the inquiry.</source>
        <translation>Dagen då du skriver ut den antecknas på förfrågan.</translation>
    </message>
    <message>
        <source>the confirmation</source>
        <translation>bekräftelsen</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Bekräftelse</translation>
    </message>
    <message>
        <source>New inquiry</source>
        <translation>Ny förfrågan</translation>
    </message>
    <message>
        <source>A name is enough. Everything is saved as you type.</source>
        <translation>Ett namn räcker. Allt sparas medan du skriver.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrera</translation>
    </message>
    <message>
        <source>Confirmation…</source>
        <translation>Bekräftelse…</translation>
    </message>
    <message>
        <source>{name} has said yes themself</source>
        <translation>{name} har själv sagt ja</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>Ta ur kön</translation>
    </message>
    <message>
        <source>Put in the queue</source>
        <translation>Sätt i kön</translation>
    </message>
    <message>
        <source>Become a client</source>
        <translation>Bli klient</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Ångra beslutet</translation>
    </message>
    <message>
        <source>To the client&apos;s page</source>
        <translation>Till klientens sida</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Det vi vet</translation>
    </message>
    <message>
        <source>awaits their own wish</source>
        <translation>väntar på egen önskan</translation>
    </message>
    <message>
        <source>own wish heard {day}</source>
        <translation>egen önskan {day}</translation>
    </message>
    <message>
        <source>confirmation given {day}</source>
        <translation>bekräftelse lämnad {day}</translation>
    </message>
    <message>
        <source>Destroy the inquiry…</source>
        <translation>Förstör förfrågan…</translation>
    </message>
    <message>
        <source>{name} has not said yes themself.</source>
        <translation>{name} har inte själv sagt ja ännu.</translation>
    </message>
    <message>
        <source>The inquiry is registered</source>
        <translation>Förfrågan är registrerad</translation>
    </message>
    <message>
        <source>Destroy an inquiry</source>
        <translation>Förstöra en förfrågan</translation>
    </message>
    <message>
        <source>Destroy the inquiry and everything that is written in it?</source>
        <translation>Förstöra förfrågan och allt som står i den?</translation>
    </message>
    <message>
        <source>Destroy the inquiry</source>
        <translation>Förstör förfrågan</translation>
    </message>
    <message>
        <source>The inquiry is destroyed</source>
        <translation>Förfrågan är förstörd</translation>
    </message>
</context>
<context>
    <name>KeptForm</name>
    <message>
        <source>What was half-written is gone</source>
        <translation>Det halvskrivna är borta</translation>
    </message>
</context>
<context>
    <name>KeyboardHint</name>
    <message>
        <source>Keyboard: {language}</source>
        <translation>Tangentbord: {language}</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock är på.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Working</source>
        <translation>Arbetar</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Nuvarande lösenfras</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Till inställningarna</translation>
    </message>
</context>
<context>
    <name>ListsCard</name>
    <message>
        <source>Words to choose from</source>
        <translation>Ord att välja bland</translation>
    </message>
    <message>
        <source>One on each line, in the order in which you want to see them. The words are counted for the year&apos;s report and outlive the client: never write anything there that points to somebody.</source>
        <translation>En rad för varje val, i den ordning du vill se dem. Orden räknas i årets redovisning och finns kvar när klienten är förstörd: skriv aldrig något där som pekar ut någon.</translation>
    </message>
    <message>
        <source>Reasons to close a contact</source>
        <translation>Orsaker till avslut</translation>
    </message>
    <message>
        <source>Reasons why an inquiry leads to no contact</source>
        <translation>Orsaker till att en förfrågan inte leder till kontakt</translation>
    </message>
    <message>
        <source>Grounds to come first in the queue</source>
        <translation>Grunder för att komma först i kön</translation>
    </message>
    <message>
        <source>Questions of the assessment</source>
        <translation>Bedömningens frågor</translation>
    </message>
    <message>
        <source>Life areas of the mapping</source>
        <translation>Kartläggningens livsområden</translation>
    </message>
    <message>
        <source>Kinds of contacts</source>
        <translation>Slag av kontakter</translation>
    </message>
    <message>
        <source>Other support that may take over</source>
        <translation>Annat stöd som kan ta vid</translation>
    </message>
</context>
<context>
    <name>LockedCard</name>
    <message>
        <source>Working</source>
        <translation>Arbetar</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Practice vault: everyone in it is made up. Passphrase: {passphrase}</source>
        <translation>Övningsvalv: alla i det är påhittade. Lösenfras: {passphrase}</translation>
    </message>
    <message>
        <source>The change of the vault key was cut off and has been undone. The old recovery key holds.</source>
        <translation>Bytet av valvnyckel avbröts och har backats. Den gamla återställningsnyckeln gäller.</translation>
    </message>
    <message>
        <source>The change of keys was carried out. What you had written down new holds.</source>
        <translation>Nyckelbytet blev klart. Det nya gäller: den nya lösenfrasen, eller den nya återställningsnyckeln på papper.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {day}. Set it right.</source>
        <translation>Datorns klocka säger {day}. Ställ den rätt.</translation>
    </message>
    <message>
        <source>One of the two key files was damaged. The other one opened the vault.</source>
        <translation>En av de två nyckelfilerna var skadad. Den andra öppnade valvet.</translation>
    </message>
    <message>
        <source>Practice vault · {version}</source>
        <translation>Övningsvalv · {version}</translation>
    </message>
</context>
<context>
    <name>MappingEditor</name>
    <message>
        <source>The day of the mapping</source>
        <translation>Kartläggningens dag</translation>
    </message>
    <message>
        <source>Remove the mapping</source>
        <translation>Ta bort kartläggningen</translation>
    </message>
</context>
<context>
    <name>MappingTab</name>
    <message>
        <source>Here stands what the client needs, has a right to and must do, area by area: first how the client sees it, beside it how you see it.</source>
        <translation>Här står vad klienten behöver, har rätt till och är skyldig att göra, område för område: först så som klienten ser det, bredvid så som du ser det.</translation>
    </message>
    <message>
        <source>There is no mapping.</source>
        <translation>Det finns ingen kartläggning.</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Kartläggning</translation>
    </message>
    <message>
        <source>Begin the mapping</source>
        <translation>Börja kartläggningen</translation>
    </message>
    <message>
        <source>Mapping {day}</source>
        <translation>Kartläggning {day}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>The day of the mapping, remove</source>
        <translation>Kartläggningens dag, ta bort</translation>
    </message>
    <message>
        <source>New mapping</source>
        <translation>Ny kartläggning</translation>
    </message>
    <message>
        <source>Remove the earlier one</source>
        <translation>Ta bort den tidigare</translation>
    </message>
    <message>
        <source>Remove the mapping of {day}</source>
        <translation>Ta bort kartläggningen från {day}</translation>
    </message>
    <message>
        <source>What was said on {day} stands muted above.</source>
        <translation>Det som sades {day} står dämpat ovanför.</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Jämförs med</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ Lägg till</translation>
    </message>
    <message>
        <source>Add to {area}</source>
        <translation>Lägg till i {area}</translation>
    </message>
    <message>
        <source>Other areas</source>
        <translation>Övriga områden</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Skip {area}</source>
        <translation>Hoppa över {area}</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) skipped</source>
        <translation>
            <numerusform>%n område hoppas över</numerusform>
            <numerusform>%n områden hoppas över</numerusform>
        </translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Ta upp igen</translation>
    </message>
    <message>
        <source>Take up {area} again</source>
        <translation>Ta upp {area} igen</translation>
    </message>
    <message>
        <source>Make a goal</source>
        <translation>Blir mål</translation>
    </message>
    <message>
        <source>Make a goal of “{words}”</source>
        <translation>Blir mål: {words}</translation>
    </message>
    <message>
        <source>Make a step</source>
        <translation>Blir steg</translation>
    </message>
    <message>
        <source>Make a step of “{words}”</source>
        <translation>Blir steg: {words}</translation>
    </message>
    <message>
        <source>It is added to the mapping</source>
        <translation>Tillagt i kartläggningen</translation>
    </message>
</context>
<context>
    <name>MeetingEditor</name>
    <message>
        <source>What else to talk about</source>
        <translation>Annat att ta upp</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Vad det ledde till</translation>
    </message>
    <message>
        <source>Remove the meeting</source>
        <translation>Ta bort mötet</translation>
    </message>
    <message>
        <source>On the agenda: what is done?</source>
        <translation>På dagordningen: vad är klart?</translation>
    </message>
    <message>
        <source>On the agenda</source>
        <translation>På dagordningen</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Klart: {step}</translation>
    </message>
    <message>
        <source>On the agenda: {step}</source>
        <translation>På dagordningen: {step}</translation>
    </message>
    <message>
        <source>It was held</source>
        <translation>Det blev av</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Inställt</translation>
    </message>
    <message>
        <source>Planned again</source>
        <translation>Planerat igen</translation>
    </message>
    <message>
        <source>Make what came of it into a step</source>
        <translation>Gör det som mötet ledde till till ett steg</translation>
    </message>
    <message>
        <source>Make a step   Ctrl+Enter</source>
        <translation>Gör till steg   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Next meeting   {keys}</source>
        <translation>Nästa möte   {keys}</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Nästa möte</translation>
    </message>
    <message>
        <source>The step is on the agenda</source>
        <translation>Steget står på dagordningen</translation>
    </message>
    <message>
        <source>The step is not on the agenda</source>
        <translation>Steget står inte på dagordningen</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>such as 14 or 9.30</source>
        <translation>till exempel 14 eller 9.30</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Längd</translation>
    </message>
    <message>
        <source>such as 45 min or 1 h</source>
        <translation>till exempel 45 min eller 1 h</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Who else is there</source>
        <translation>Vilka fler är med</translation>
    </message>
    <message>
        <source>You meet {name} {span}</source>
        <translation>Du träffar {name} {span}</translation>
    </message>
    <message>
        <source>You have another meeting {span}</source>
        <translation>Du har ett annat möte {span}</translation>
    </message>
</context>
<context>
    <name>MeetingModePage</name>
    <message>
        <source>End the meeting mode   F8</source>
        <translation>Avsluta mötesläget   F8</translation>
    </message>
    <message>
        <source>End the meeting mode</source>
        <translation>Avsluta mötesläget</translation>
    </message>
    <message>
        <source>{name} – our plan</source>
        <translation>{name} – vår planering</translation>
    </message>
    <message>
        <source>Next meeting: {day} at {time}</source>
        <translation>Nästa möte: {day} kl. {time}</translation>
    </message>
    <message>
        <source>Only this plan is shown, everything else is hidden.</source>
        <translation>Bara den här planeringen visas, allt annat är dolt.</translation>
    </message>
    <message>
        <source>The meeting mode is left only with the passphrase</source>
        <translation>Mötesläget lämnas bara med lösenfrasen</translation>
    </message>
    <message>
        <source>Leave the meeting mode</source>
        <translation>Lämna mötesläget</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stanna kvar</translation>
    </message>
</context>
<context>
    <name>MeetingsCard</name>
    <message>
        <source>Meetings</source>
        <translation>Möten</translation>
    </message>
    <message>
        <source>No meetings within two weeks.</source>
        <translation>Inga möten inom två veckor.</translation>
    </message>
    <message>
        <source>No meetings today. The next ones:</source>
        <translation>Inga möten idag. De närmaste:</translation>
    </message>
    <message>
        <source>To the calendar</source>
        <translation>Till kalendern</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) have been: did they happen?</source>
        <translation>
            <numerusform>%n möte har passerat: blev det av?</numerusform>
            <numerusform>%n möten har passerat: blev de av?</numerusform>
        </translation>
    </message>
    <message>
        <source>held</source>
        <translation>hölls</translation>
    </message>
</context>
<context>
    <name>MeetingsTab</name>
    <message>
        <source>Meetings</source>
        <translation>Möten</translation>
    </message>
    <message>
        <source>+ New meeting</source>
        <translation>+ Nytt möte</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Nytt möte</translation>
    </message>
    <message>
        <source>Did it happen?</source>
        <translation>Blev det av?</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommande</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>There are no meetings.</source>
        <translation>Det finns inga möten.</translation>
    </message>
    <message>
        <source>Here stand your meetings: when, where, what to talk about, and what came of it. Write the first in one line.</source>
        <translation>Här står era möten: när, var, vad ni ska ta upp och vad det ledde till. Skriv det första på en rad.</translation>
    </message>
    <message>
        <source>The next meeting is booked: {day}</source>
        <translation>Nästa möte är bokat: {day}</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>Namesakes</name>
    <message>
        <source>inquiry of {day}</source>
        <translation>förfrågan {day}</translation>
    </message>
    <message>
        <source>contact ended {day}</source>
        <translation>kontakten avslutad {day}</translation>
    </message>
    <message>
        <source>client since {day}</source>
        <translation>klient sedan {day}</translation>
    </message>
    <message>
        <source>Is there already: {name} · {detail}</source>
        <translation>Finns redan: {name} · {detail}</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>gå dit</translation>
    </message>
</context>
<context>
    <name>NewClientPage</name>
    <message>
        <source>New client</source>
        <translation>Ny klient</translation>
    </message>
    <message>
        <source>A name or an alias is enough. The rest can come when it comes.</source>
        <translation>Ett namn eller alias räcker. Resten får komma när det kommer.</translation>
    </message>
    <message>
        <source>Name or alias</source>
        <translation>Namn eller alias</translation>
    </message>
    <message>
        <source>First day of the contact</source>
        <translation>Kontaktens första dag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Lägg till klient</translation>
    </message>
    <message>
        <source>Client added</source>
        <translation>Klienten är tillagd</translation>
    </message>
</context>
<context>
    <name>NewMeetingEditor</name>
    <message>
        <source>such as Tue 14 home visit</source>
        <translation>till exempel tis 14 hembesök</translation>
    </message>
    <message>
        <source>such as Tue 14 home visit Bea</source>
        <translation>till exempel tis 14 hembesök Bea</translation>
    </message>
    <message>
        <source>Meeting in one line</source>
        <translation>Mötet på en rad</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Add meeting</source>
        <translation>Lägg till möte</translation>
    </message>
    <message>
        <source>at home</source>
        <translation>hemma</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Note from {when}</source>
        <translation>Anteckning {when}</translation>
    </message>
    <message>
        <source>Kept until {months} after the contact</source>
        <translation>Till {months} efter avslut</translation>
    </message>
    <message>
        <source>Last day {day}</source>
        <translation>Sista dag {day}</translation>
    </message>
    <message>
        <source>Make a step</source>
        <translation>Gör till steg</translation>
    </message>
    <message>
        <source>Make the note from {when} into a step</source>
        <translation>Gör anteckningen från {when} till steg</translation>
    </message>
    <message>
        <source>Keep until…</source>
        <translation>Behåll till…</translation>
    </message>
    <message>
        <source>Keep the note from {when} until…</source>
        <translation>Behåll anteckningen {when} till…</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Förstör</translation>
    </message>
    <message>
        <source>Destroy the note from {when}</source>
        <translation>Förstör anteckningen {when}</translation>
    </message>
    <message>
        <source>The note&apos;s last day</source>
        <translation>Anteckningens sista dag</translation>
    </message>
    <message>
        <source>The note&apos;s last day is {day}</source>
        <translation>Anteckningens sista dag är {day}</translation>
    </message>
    <message>
        <source>The note has no date of its own</source>
        <translation>Anteckningen har inget eget datum</translation>
    </message>
    <message>
        <source>The note is destroyed</source>
        <translation>Anteckningen är förstörd</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Notes are memory aids, not a journal. They are destroyed when you no longer need them, and at the latest {months} after the contact has ended.</source>
        <translation>Anteckningar är minnesstöd, ingen journal. De förstörs när du inte behöver dem, och senast {months} efter att kontakten avslutats.</translation>
    </message>
    <message>
        <source>There are no notes.</source>
        <translation>Det finns inga anteckningar.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older note(s)</source>
        <translation>
            <numerusform>Visa %n äldre anteckning</numerusform>
            <numerusform>Visa %n äldre anteckningar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherSupport</name>
    <message>
        <source>Other support</source>
        <translation>Annat stöd</translation>
    </message>
    <message>
        <source>May fit: {supports}.</source>
        <translation>Kan passa: {supports}.</translation>
    </message>
    <message>
        <source>A thought to talk about; {name} decides.</source>
        <translation>En tanke att prata om. {name} avgör.</translation>
    </message>
    <message>
        <source>The same help was needed {number} times: {what}.</source>
        <translation>Samma hjälp har behövts {number} gånger: {what}.</translation>
    </message>
    <message>
        <source>The same help was needed in {number} contacts: {what}.</source>
        <translation>Samma hjälp har behövts i {number} kontakter: {what}.</translation>
    </message>
    <message>
        <source>one two three four five six seven eight nine ten eleven twelve</source>
        <translation>en två tre fyra fem sex sju åtta nio tio elva tolv</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>No contact</source>
        <translation>Ingen kontakt</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Avslå…</translation>
    </message>
    <message>
        <source>Refer on…</source>
        <translation>Hänvisa vidare…</translation>
    </message>
    <message>
        <source>Withdrawn…</source>
        <translation>Återtagen…</translation>
    </message>
    <message>
        <source>Referred on to</source>
        <translation>Hänvisad vidare till</translation>
    </message>
    <message>
        <source>such as: budget and debt advice</source>
        <translation>till exempel: budget- och skuldrådgivning</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Decline the inquiry</source>
        <translation>Avslå förfrågan</translation>
    </message>
    <message>
        <source>Refer the person on</source>
        <translation>Hänvisa vidare</translation>
    </message>
    <message>
        <source>The inquiry is withdrawn</source>
        <translation>Förfrågan är återtagen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>OwnContactsCard</name>
    <message>
        <source>Contacts of this client only</source>
        <translation>Klientens egna kontakter</translation>
    </message>
    <message>
        <source>Case officers, relatives and others for this client only. They leave with the client.</source>
        <translation>Handläggare, närstående och andra som bara rör den här klienten. De försvinner med klienten.</translation>
    </message>
    <message>
        <source>+ Add a contact</source>
        <translation>+ Lägg till en kontakt</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Paper.pdf</source>
        <translation>Utskrift.pdf</translation>
    </message>
    <message>
        <source>Saved as {file} in {folder}. Whoever can open the file can read it: remove it when it is done.</source>
        <translation>Sparad som {file} i {folder}. Den som kan öppna filen kan läsa den: ta bort den när den inte behövs längre.</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>Show what I type</source>
        <translation>Visa det jag skriver</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>The recovery key on paper goes on to hold.</source>
        <translation>Återställningsnyckeln på papper fortsätter att gälla.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Ny lösenfras igen</translation>
    </message>
    <message>
        <source>From now on the new passphrase opens the vault. The recovery key is the same as before. Backups that were made before still open with the old passphrase, until they are gone after 30 days.</source>
        <translation>Från och med nu öppnar den nya lösenfrasen valvet. Återställningsnyckeln är densamma som förut. Kopior som gjordes tidigare öppnas fortfarande med den gamla lösenfrasen, tills de är borta efter 30 dagar.</translation>
    </message>
</context>
<context>
    <name>PassphraseQuestion</name>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
</context>
<context>
    <name>PlanChanges</name>
    <message>
        <source>The step is to do again</source>
        <translation>Steget är att göra igen</translation>
    </message>
    <message>
        <source>The step is done</source>
        <translation>Steget är klart</translation>
    </message>
    <message>
        <source>The step is added</source>
        <translation>Steget är tillagt</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>Att börja med</translation>
    </message>
    <message>
        <source>The goal and its steps are added</source>
        <translation>Målet och dess steg är tillagda</translation>
    </message>
    <message>
        <source>The step is removed</source>
        <translation>Steget är borttaget</translation>
    </message>
    <message>
        <source>The goal and its steps are removed</source>
        <translation>Målet och dess steg är borttagna</translation>
    </message>
    <message>
        <source>The goal is added</source>
        <translation>Målet är tillagt</translation>
    </message>
    <message>
        <source>The goal is moved</source>
        <translation>Målet är flyttat</translation>
    </message>
    <message>
        <source>The step is moved</source>
        <translation>Steget är flyttat</translation>
    </message>
    <message>
        <source>You went through the plan together today</source>
        <translation>Planeringen är genomgången tillsammans idag</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Plan</source>
        <translation>Planering</translation>
    </message>
    <message>
        <source>Print the plan</source>
        <translation>Skriv ut planen</translation>
    </message>
    <message>
        <source>New from template…</source>
        <translation>Nytt från mall…</translation>
    </message>
    <message>
        <source>+ New goal</source>
        <translation>+ Nytt mål</translation>
    </message>
    <message>
        <source>Not gone through together yet</source>
        <translation>Inte gemensamt genomgången än</translation>
    </message>
    <message>
        <source>Last gone through together {day}</source>
        <translation>Senast gemensamt genomgången {day}</translation>
    </message>
    <message>
        <source>Gone through today</source>
        <translation>Genomgången idag</translation>
    </message>
    <message>
        <source>The plan was gone through together today</source>
        <translation>Planeringen är gemensamt genomgången idag</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nytt mål</translation>
    </message>
    <message>
        <source>There are no goals.</source>
        <translation>Det finns inga mål.</translation>
    </message>
    <message>
        <source>Here stand the client&apos;s own goals, in their words, and under each the steps towards it: what, who, and by when. Begin with a goal.</source>
        <translation>Här står klientens egna mål, med egna ord, och under varje mål stegen dit: vad, vem och när. Börja med ett mål.</translation>
    </message>
    <message>
        <source>To begin with</source>
        <translation>Att börja med</translation>
    </message>
    <message>
        <source>Add a first step</source>
        <translation>Lägg till ett första steg</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n step(s)</source>
        <translation>
            <numerusform>{done} av %n steg</numerusform>
            <numerusform>{done} av %n steg</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Edit the goal {goal}</source>
        <translation>Ändra målet {goal}</translation>
    </message>
    <message>
        <source>+ Add a step</source>
        <translation>+ Lägg till steg</translation>
    </message>
    <message>
        <source>Add a step to {goal}</source>
        <translation>Lägg till steg i {goal}</translation>
    </message>
</context>
<context>
    <name>PlanTemplates</name>
    <message>
        <source>New from template</source>
        <translation>Nytt från mall</translation>
    </message>
    <message>
        <source>There is no template for a plan.</source>
        <translation>Det finns ingen mall för en planering.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>QuickStepLine</name>
    <message>
        <source>such as: {name} calls the landlord Fri w48</source>
        <translation>t.ex. {name} ringer hyresvärden fre v48</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nytt steg</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>När</translation>
    </message>
    <message>
        <source>More about the step</source>
        <translation>Mer om steget</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Lägg till steg</translation>
    </message>
    <message>
        <source>Who, what and when, in one line</source>
        <translation>Vem, vad och när på en rad</translation>
    </message>
    <message>
        <source>waiting for {whom}</source>
        <translation>väntar på {whom}</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Vem?</translation>
    </message>
    <message>
        <source>{name}?</source>
        <translation>{name}?</translation>
    </message>
    <message>
        <source>follow up {day}</source>
        <translation>följ upp {day}</translation>
    </message>
    <message>
        <source>{day}: that has been</source>
        <translation>{day}: har redan varit</translation>
    </message>
</context>
<context>
    <name>QuietCard</name>
    <message>
        <source>Nothing heard for long</source>
        <translation>Inte hörts på länge</translation>
    </message>
    <message>
        <source>last heard {day}</source>
        <translation>hördes senast {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n vecka</numerusform>
            <numerusform>%n veckor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, whom the weekly review brings up</source>
        <translation>
            <numerusform>och %n till, som kommer i veckogenomgången</numerusform>
            <numerusform>och %n till, som kommer i veckogenomgången</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietContactsCard</name>
    <message>
        <source>Quiet contacts</source>
        <translation>Tysta kontakter</translation>
    </message>
    <message>
        <source>In every open contact something was heard within {months}.</source>
        <translation>I alla öppna kontakter har något hörts inom {months}.</translation>
    </message>
    <message>
        <source>Nothing was heard for long, and no answer is awaited. Close the contact?</source>
        <translation>Inget har hörts på länge, och inget svar väntas. Ska kontakten avslutas?</translation>
    </message>
    <message>
        <source>last heard {day}</source>
        <translation>hördes senast {day}</translation>
    </message>
    <message>
        <source>over {months}</source>
        <translation>över {months}</translation>
    </message>
    <message>
        <source>{name}: nothing was heard for more than {months}, since {day}.</source>
        <translation>{name}: inget har hörts på över {months}, sedan {day}.</translation>
    </message>
    <message>
        <source>I have heard something</source>
        <translation>Jag har hört något</translation>
    </message>
    <message>
        <source>I have heard something from {name}</source>
        <translation>Jag har hört något från {name}</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Avsluta…</translation>
    </message>
    <message>
        <source>Close the contact with {name}…</source>
        <translation>Avsluta kontakten med {name}…</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Last day of the contact</source>
        <translation>Kontaktens sista dag</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
</context>
<context>
    <name>RecipientCheck</name>
    <message>
        <source>Who gets it</source>
        <translation>Vem får det</translation>
    </message>
    <message>
        <source>Is kept on the tab Agreements, and dies with the client.</source>
        <translation>Sparas på fliken Överenskommelser, och förstörs med klienten.</translation>
    </message>
    <message>
        <source>Why it is handed out all the same</source>
        <translation>Varför du lämnar ut det ändå</translation>
    </message>
    <message>
        <source>The client themself: no agreement is needed.</source>
        <translation>Klienten själv: ingen överenskommelse behövs.</translation>
    </message>
    <message>
        <source>There is an agreement with {party} that {holds}.</source>
        <translation>Det finns en överenskommelse med {party} som {holds}.</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Forgotten the passphrase</source>
        <translation>Glömt lösenfrasen</translation>
    </message>
    <message>
        <source>With the recovery key on paper you open the vault and choose a new passphrase. The key stays valid. Without the passphrase and without the key no one can open the vault.</source>
        <translation>Med återställningsnyckeln på papper öppnar du valvet och väljer en ny lösenfras. Nyckeln fortsätter att gälla. Utan både lösenfras och nyckel kan ingen öppna valvet.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Återställningsnyckel</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Ny lösenfras igen</translation>
    </message>
    <message>
        <source>Open and change the passphrase</source>
        <translation>Öppna och byt lösenfras</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyField</name>
    <message>
        <source>Recovery key</source>
        <translation>Återställningsnyckel</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyPage</name>
    <message>
        <source>A new recovery key</source>
        <translation>Ny återställningsnyckel</translation>
    </message>
    <message>
        <source>Make one when the paper with the old key is lost, or someone may have seen it. Nothing is changed until you have typed two groups of the new key from the paper.</source>
        <translation>Gör en ny när papperet med den gamla är borta, eller när någon kan ha sett det. Inget ändras förrän du har skrivit två grupper av den nya nyckeln från papperet.</translation>
    </message>
    <message>
        <source>Write this key down on paper. It is shown only now, and holds when you have finished.</source>
        <translation>Skriv av nyckeln på papper. Den visas bara nu, och gäller först när du är klar.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>Skriv ut återställningsnyckeln</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Jag har skrivit av den</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Type two groups of the new key from the paper.</source>
        <translation>Skriv två grupper av den nya nyckeln från papperet.</translation>
    </message>
    <message>
        <source>From now on the new recovery key opens the vault, and the old one does not. The passphrase is the same as before. Backups that were made before still open with the old key, until they are gone after 30 days: destroy the old paper then, or at once if someone else may read it.</source>
        <translation>Från och med nu öppnar den nya återställningsnyckeln valvet, och den gamla gör det inte. Lösenfrasen är densamma som förut. Kopior som gjordes tidigare öppnas fortfarande med den gamla nyckeln, tills de är borta efter 30 dagar: förstör det gamla papperet då, eller genast om någon annan kan läsa det.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeySheet</name>
    <message>
        <source>Group {number}: {group}</source>
        <translation>Grupp {number}: {group}</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Is the file whole?</source>
        <translation>Är filen hel?</translation>
    </message>
    <message>
        <source>Are the checksums right?</source>
        <translation>Stämmer kontrollsummorna?</translation>
    </message>
    <message>
        <source>Does the key fit?</source>
        <translation>Passar nyckeln?</translation>
    </message>
    <message>
        <source>Are all pages sound?</source>
        <translation>Är alla sidor hela?</translation>
    </message>
    <message>
        <source>Is everything there?</source>
        <translation>Finns allt med?</translation>
    </message>
    <message>
        <source>Destroying what is due…</source>
        <translation>Förstör det som är förfallet…</translation>
    </message>
    <message>
        <source>Putting the vault in its place…</source>
        <translation>Sätter valvet på plats…</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från kopia</translation>
    </message>
    <message>
        <source>Choose the copy, on the stick or in the folder where your backups lie. Its name is a date and a time, such as ombud-2026-11-21-1432{suffix}.</source>
        <translation>Välj kopian, på stickan eller i mappen där dina säkerhetskopior ligger. Den heter som ett datum och ett klockslag, till exempel ombud-2026-11-21-1432{suffix}.</translation>
    </message>
    <message>
        <source>Choose a copy…</source>
        <translation>Välj en kopia…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Choose a copy</source>
        <translation>Välj en kopia</translation>
    </message>
    <message>
        <source>Backups (*{suffix})</source>
        <translation>Säkerhetskopior (*{suffix})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>This copy cannot be used</source>
        <translation>Den här kopian går inte att använda</translation>
    </message>
    <message>
        <source>Try the copy from {when}</source>
        <translation>Pröva kopian från {when}</translation>
    </message>
    <message>
        <source>Choose another copy…</source>
        <translation>Välj en annan kopia…</translation>
    </message>
    <message>
        <source>The copy from {when}</source>
        <translation>Kopian från {when}</translation>
    </message>
    <message>
        <source>It holds {clients} and {notes}. Made by version {version} of Ombud.</source>
        <translation>Den innehåller {clients} och {notes}. Gjord av Ombud {version}.</translation>
    </message>
    <message>
        <source>What is due today is destroyed before you see anything.</source>
        <translation>Det som är förfallet idag förstörs innan du ser något.</translation>
    </message>
    <message>
        <source>Its time was over on {day}.</source>
        <translation>Dess tid gick ut {day}.</translation>
    </message>
    <message>
        <source>The vault that is here now is set aside for 30 days, and is then destroyed.</source>
        <translation>Valvet som finns här nu läggs undan i 30 dagar och förstörs sedan.</translation>
    </message>
    <message>
        <source>Passphrase, as when the copy was made</source>
        <translation>Lösenfrasen som gällde när kopian gjordes</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Använd lösenfrasen</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>Använd återställningsnyckeln</translation>
    </message>
</context>
<context>
    <name>RetentionForm</name>
    <message>
        <source>Last day of the notes</source>
        <translation>Sista dag för anteckningarna</translation>
    </message>
    <message>
        <source>The card, the plan and everything else</source>
        <translation>Kortet, planeringen och allt annat förstörs</translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>samma dag</translation>
    </message>
    <message>
        <source>on another day</source>
        <translation>en annan dag</translation>
    </message>
    <message>
        <source>when you destroy it yourself</source>
        <translation>när du själv förstör det</translation>
    </message>
    <message>
        <source>Last day of the card and the plan</source>
        <translation>Sista dag för kort och plan</translation>
    </message>
    <message>
        <source>Why it is needed longer</source>
        <translation>Varför det behövs längre</translation>
    </message>
    <message>
        <source>Is destroyed together with the card.</source>
        <translation>Förstörs tillsammans med kortet.</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>Print the rule sheet…</source>
        <translation>Skriv ut regelblad…</translation>
    </message>
    <message>
        <source>What is destroyed, when, and what may no longer be needed.</source>
        <translation>Vad som förstörs, när, och vad som kanske inte behövs längre.</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>Gallring</translation>
    </message>
    <message>
        <source>Destroyed in the last year</source>
        <translation>Förstört det senaste året</translation>
    </message>
    <message>
        <source>since you unlocked</source>
        <translation>sedan du låste upp</translation>
    </message>
    <message>
        <source>Nothing has been destroyed in the last year.</source>
        <translation>Inget har förstörts det senaste året.</translation>
    </message>
    <message>
        <source>Copies that may still hold it</source>
        <translation>Kopior som kan ha det kvar</translation>
    </message>
    <message>
        <source>No copy that Ombud knows of holds anything you have destroyed.</source>
        <translation>Ingen kopia som Ombud känner till har kvar något som förstörts.</translation>
    </message>
    <message>
        <source>The copy of {made} in {place} may still hold it (last day {day}).</source>
        <translation>Kopian från {made} i {place} kan ha det kvar (sista dag {day}).</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Weekly review</source>
        <translation>Veckogenomgång</translation>
    </message>
    <message>
        <source>There is no open contact to go through.</source>
        <translation>Det finns ingen pågående kontakt att gå igenom.</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} av {all}</translation>
    </message>
    <message>
        <source>Gone through: {words}</source>
        <translation>Genomgångna: {words}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>+ Step</source>
        <translation>+ Steg</translation>
    </message>
    <message>
        <source>Heard from</source>
        <translation>Hört av</translation>
    </message>
    <message>
        <source>Book a meeting</source>
        <translation>Boka möte</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Öppna klienten</translation>
    </message>
    <message>
        <source>Enter or Alt+→ goes on, Alt+← goes back, Ctrl+N adds a step.</source>
        <translation>Enter eller Alt+→ går vidare, Alt+← går tillbaka, Ctrl+N lägger till ett steg.</translation>
    </message>
    <message>
        <source>Contact since {day}</source>
        <translation>Kontakt sedan {day}</translation>
    </message>
    <message>
        <source>Last heard {day}</source>
        <translation>Hördes senast {day}</translation>
    </message>
    <message>
        <source>Next meeting {when}</source>
        <translation>Nästa möte {when}</translation>
    </message>
    <message>
        <source>No next meeting</source>
        <translation>Inget nästa möte</translation>
    </message>
    <message>
        <source>{notes} not opened for long</source>
        <translation>{notes} som inte har setts på länge</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Inget nästa steg</translation>
    </message>
    <message numerus="yes">
        <source>and %n more on the plan</source>
        <translation>
            <numerusform>och %n till på planen</numerusform>
            <numerusform>och %n till på planen</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} · waiting for {whom}</source>
        <translation>{who} · väntar på {whom}</translation>
    </message>
    <message>
        <source>follow up {day}</source>
        <translation>följ upp {day}</translation>
    </message>
    <message>
        <source>Under the goal {goal}</source>
        <translation>Under målet {goal}</translation>
    </message>
    <message>
        <source>The contact is gone through</source>
        <translation>Kontakten är genomgången</translation>
    </message>
    <message>
        <source>Heard from today</source>
        <translation>Hört av idag</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Ljust eller mörkt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Another language is used from the next start.</source>
        <translation>Ett annat språk används från nästa start.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Lås efter</translation>
    </message>
    <message>
        <source>Without a key or the mouse for so long, the vault locks. What you are writing is kept.</source>
        <translation>Rör du varken tangenter eller mus så länge låses valvet. Det du skriver finns kvar.</translation>
    </message>
    <message>
        <source>The meeting mode is left only with the passphrase</source>
        <translation>Mötesläget lämnas bara med lösenfrasen</translation>
    </message>
    <message>
        <source>For when the client may be left alone at the screen.</source>
        <translation>För dig som ibland lämnar klienten ensam vid skärmen.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Nycklar</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>When someone may have seen it. The recovery key stays the same.</source>
        <translation>När någon kan ha sett den. Återställningsnyckeln förblir densamma.</translation>
    </message>
    <message>
        <source>A new recovery key</source>
        <translation>Ny återställningsnyckel</translation>
    </message>
    <message>
        <source>When the paper is lost, or someone may have seen it. The passphrase stays the same.</source>
        <translation>När papperet är borta, eller när någon kan ha sett det. Lösenfrasen förblir densamma.</translation>
    </message>
    <message>
        <source>A new vault key</source>
        <translation>Byt valvnyckel</translation>
    </message>
    <message>
        <source>When someone may have copied the vault and known a key to it. Everything is encrypted anew.</source>
        <translation>När någon kan ha kopierat valvet och känt till en nyckel till det. Allt krypteras på nytt.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Mallar</translation>
    </message>
    <message>
        <source>The texts that letters, forms and plans begin with, and how you are named in them.</source>
        <translation>Texterna som brev, blanketter och planeringar börjar med, och hur du presenteras i dem.</translation>
    </message>
    <message>
        <source>Change the templates…</source>
        <translation>Ändra mallarna…</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Ombud</source>
        <translation>Ombud</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klienter</translation>
    </message>
    <message>
        <source>Inquiries</source>
        <translation>Förfrågningar</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Destruction</source>
        <translation>Gallring</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message numerus="yes">
        <source>Clients, %n open</source>
        <translation>
            <numerusform>Klienter, %n pågående</numerusform>
            <numerusform>Klienter, %n pågående</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inquiries, %n waiting</source>
        <translation>
            <numerusform>Förfrågningar, %n väntar</numerusform>
            <numerusform>Förfrågningar, %n väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlocked · locks in {minutes} min</source>
        <translation>Upplåst · låses om {minutes} min</translation>
    </message>
</context>
<context>
    <name>StepEditor</name>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>När</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Waiting for whom</source>
        <translation>Väntar på vem</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>Följ upp den</translation>
    </message>
    <message>
        <source>Deadline of a decision</source>
        <translation>Frist i ett beslut</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Whose decision</source>
        <translation>Vems beslut</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Lägg till steg</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Ta bort steget</translation>
    </message>
</context>
<context>
    <name>StepOfEntryEditor</name>
    <message>
        <source>Under the goal</source>
        <translation>Under vilket mål</translation>
    </message>
    <message>
        <source>It has become a step of the plan</source>
        <translation>Det har blivit ett steg i planen</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Done: {step}</source>
        <translation>Klart: {step}</translation>
    </message>
    <message>
        <source>agreement withdrawn</source>
        <translation>återkallad överenskommelse</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>klart {day}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>waiting for {whom}</source>
        <translation>väntar på {whom}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>väntar</translation>
    </message>
    <message>
        <source>follow up {day}</source>
        <translation>följ upp {day}</translation>
    </message>
</context>
<context>
    <name>StepsForm</name>
    <message>
        <source>{name} takes over</source>
        <translation>{name} tar över</translation>
    </message>
    <message>
        <source>someone else takes over</source>
        <translation>någon annan tar över</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>stryks</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Vem tar över</translation>
    </message>
</context>
<context>
    <name>StrengthLine</name>
    <message>
        <source>Strength</source>
        <translation>Styrka</translation>
    </message>
    <message>
        <source>Weak: it stops someone who guesses by hand, but not someone with a program for it. Add a few words that nobody would expect together.</source>
        <translation>Svag: den stoppar den som gissar för hand, men inte den som har ett program för det. Lägg till ett par ord som ingen väntar sig ihop.</translation>
    </message>
    <message>
        <source>Fair: it stops a thief, but not someone with large computers and a year&apos;s time.</source>
        <translation>Godtagbar: den stoppar en tjuv, men inte den som har stora datorer och ett år på sig.</translation>
    </message>
    <message>
        <source>Good: it stops also someone with large computers, for many years.</source>
        <translation>Bra: den stoppar också den som har stora datorer, i många år.</translation>
    </message>
    <message>
        <source>Strong: no one will find it by guessing, as long as it is not in a book or song.</source>
        <translation>Stark: ingen gissar sig till den, så länge den inte står i en bok eller en sång.</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Drawn at random by this computer. Write it down, type it in both fields, and keep the paper until you know it by heart.</source>
        <translation>Slumpad av din dator. Skriv av den på papper, skriv den i båda fälten och göm papperet tills du kan den utantill.</translation>
    </message>
    <message>
        <source>Suggest a passphrase</source>
        <translation>Föreslå en lösenfras</translation>
    </message>
    <message>
        <source>Suggest another one</source>
        <translation>Föreslå en annan</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Name of the template</source>
        <translation>Mallens namn</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Add template</source>
        <translation>Lägg till mall</translation>
    </message>
    <message>
        <source>Remove the template</source>
        <translation>Ta bort mallen</translation>
    </message>
    <message>
        <source>the person&apos;s name</source>
        <translation>personens namn</translation>
    </message>
    <message>
        <source>the day on which the inquiry came</source>
        <translation>dagen då förfrågan kom</translation>
    </message>
    <message>
        <source>whom the agreement is with</source>
        <translation>vem överenskommelsen är med</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>vad den handlar om</translation>
    </message>
    <message>
        <source>who may tell whom</source>
        <translation>vem som får berätta för vem</translation>
    </message>
    <message>
        <source>its first day</source>
        <translation>dess första dag</translation>
    </message>
    <message>
        <source>its last day</source>
        <translation>dess sista dag</translation>
    </message>
    <message>
        <source>today&apos;s date</source>
        <translation>dagens datum</translation>
    </message>
    <message>
        <source>how you are named, see below</source>
        <translation>hur du presenteras, se nedan</translation>
    </message>
    <message>
        <source>Filled in by itself:</source>
        <translation>Fylls i av sig självt:</translation>
    </message>
    <message>
        <source>{words} is not among the words that are filled in.</source>
        <translation>{words} är inget av orden som fylls i.</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>To the settings</source>
        <translation>Till inställningarna</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Mallar</translation>
    </message>
    <message>
        <source>The texts that letters, forms and plans begin with.</source>
        <translation>Texterna som brev, blanketter och planeringar börjar med.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planeringar</translation>
    </message>
    <message>
        <source>The first line is the goal. Every further line is a step, written as in the plan.</source>
        <translation>Den första raden är målet. Varje rad därefter är ett steg, skrivet som i planeringen.</translation>
    </message>
    <message>
        <source>Confirmation of an inquiry</source>
        <translation>Bekräftelse på en förfrågan</translation>
    </message>
    <message>
        <source>The first line is the heading. Of several, the one that stands first is printed.</source>
        <translation>Första raden är rubriken. Finns det flera används den som står först.</translation>
    </message>
    <message>
        <source>The first line is the heading.</source>
        <translation>Den första raden är rubriken.</translation>
    </message>
    <message>
        <source>Form of an agreement</source>
        <translation>Blankett för överenskommelse</translation>
    </message>
    <message>
        <source>Form of a power of attorney</source>
        <translation>Blankett för fullmakt</translation>
    </message>
    <message>
        <source>New template: {kind}</source>
        <translation>Ny mall: {kind}</translation>
    </message>
    <message>
        <source>+ New template</source>
        <translation>+ Ny mall</translation>
    </message>
    <message>
        <source>Move {template} up</source>
        <translation>Flytta upp {template}</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Upp</translation>
    </message>
    <message>
        <source>How you are named at the foot of a letter</source>
        <translation>Hur du presenteras längst ner i ett brev</translation>
    </message>
    <message>
        <source>Name, telephone, address</source>
        <translation>Namn, telefon, adress</translation>
    </message>
    <message>
        <source>Stands where a text says {ombud}.</source>
        <translation>Står där en text säger {ombud}.</translation>
    </message>
    <message>
        <source>The order is changed</source>
        <translation>Ordningen är ändrad</translation>
    </message>
    <message>
        <source>The template is added</source>
        <translation>Mallen är tillagd</translation>
    </message>
    <message>
        <source>The template is removed</source>
        <translation>Mallen är borttagen</translation>
    </message>
</context>
<context>
    <name>ToDoCard</name>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Nothing is due within two weeks.</source>
        <translation>Inget ska vara klart inom två veckor.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>+ Inquiry</source>
        <translation>+ Förfrågan</translation>
    </message>
    <message>
        <source>+ New client</source>
        <translation>+ Ny klient</translation>
    </message>
</context>
<context>
    <name>TypedBack</name>
    <message>
        <source>Group {number}</source>
        <translation>Grupp {number}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Ombud</source>
        <translation>Ombud</translation>
    </message>
    <message>
        <source>The vault is locked. Everything in it is encrypted on this computer.</source>
        <translation>Valvet är låst. Allt i det är krypterat på den här datorn.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Forgotten the passphrase?</source>
        <translation>Glömt lösenfrasen?</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från kopia</translation>
    </message>
    <message>
        <source>The computer&apos;s date: {day}</source>
        <translation>Datorns datum: {day}</translation>
    </message>
</context>
<context>
    <name>UnopenedNotesCard</name>
    <message>
        <source>Is it needed?</source>
        <translation>Behövs den?</translation>
    </message>
    <message numerus="yes">
        <source>No note has been left unseen for %n week(s).</source>
        <translation>
            <numerusform>Ingen anteckning har legat osedd i %n vecka.</numerusform>
            <numerusform>Ingen anteckning har legat osedd i %n veckor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have not looked at these notes for %n week(s).</source>
        <translation>
            <numerusform>De här anteckningarna har du inte sett på %n vecka.</numerusform>
            <numerusform>De här anteckningarna har du inte sett på %n veckor.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · last seen {day}</source>
        <translation>{name} · sågs senast {day}</translation>
    </message>
    <message>
        <source>{name}: “{words}”, last seen on {day}.</source>
        <translation>{name}: ”{words}” sågs senast den {day}.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Keep the note “{words}” of {name}</source>
        <translation>Behåll anteckningen ”{words}” om {name}</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Förstör</translation>
    </message>
    <message>
        <source>Destroy the note “{words}” of {name}</source>
        <translation>Förstör anteckningen ”{words}” om {name}</translation>
    </message>
    <message>
        <source>The note is destroyed</source>
        <translation>Anteckningen är förstörd</translation>
    </message>
</context>
<context>
    <name>VaultKeyPage</name>
    <message>
        <source>A new vault key</source>
        <translation>Byt valvnyckel</translation>
    </message>
    <message>
        <source>Everything in the vault is encrypted anew. Do it when someone may have copied the vault and also known your passphrase or recovery key: such a copy then opens nothing that you write from now on. A new recovery key belongs to it; the passphrase stays, so change that too.</source>
        <translation>Allt i valvet krypteras på nytt. Gör det när någon kan ha kopierat valvet och dessutom känt till lösenfrasen eller återställningsnyckeln: då hjälper kopian inte mot det du skriver från och med nu. En ny återställningsnyckel hör till. Lösenfrasen förblir densamma, så byt den också.</translation>
    </message>
    <message>
        <source>The vault has a new key, and everything in it has been written anew. From now on the new recovery key opens the vault, and the old one does not. The passphrase is the same as before. A backup of before lies in the vault&apos;s folder. It and earlier ones still open with the old key and the passphrase of their day, until they are gone after 30 days: destroy the old paper then, or at once if someone else may read it.</source>
        <translation>Valvet har en ny nyckel, och allt i det är skrivet på nytt. Från och med nu öppnar den nya återställningsnyckeln valvet, och den gamla gör det inte. Lösenfrasen är densamma som förut. En kopia från före bytet ligger i valvets mapp. Den och tidigare kopior öppnas fortfarande med den gamla nyckeln och den lösenfras som gällde då, tills de är borta efter 30 dagar: förstör det gamla papperet då, eller genast om någon annan kan läsa det.</translation>
    </message>
</context>
<context>
    <name>WaitLine</name>
    <message numerus="yes">
        <source>Wait %n second(s) before the next try.</source>
        <translation>
            <numerusform>Vänta %n sekund före nästa försök.</numerusform>
            <numerusform>Vänta %n sekunder före nästa försök.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>The week</source>
        <translation>Veckan</translation>
    </message>
    <message>
        <source>{booked} of {hours} hours</source>
        <translation>{booked} av {hours} timmar</translation>
    </message>
    <message>
        <source>booked in {week}</source>
        <translation>bokade {week}</translation>
    </message>
    <message>
        <source>over</source>
        <translation>över</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) this week</source>
        <translation>
            <numerusform>%n möte i veckan</numerusform>
            <numerusform>%n möten i veckan</numerusform>
        </translation>
    </message>
    <message>
        <source>No meetings this week</source>
        <translation>Inga möten i veckan</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Veckogenomgång</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} av {all}</translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message>
        <source>Working hours</source>
        <translation>Arbetstid</translation>
    </message>
    <message>
        <source> h a week</source>
        <translation> h i veckan</translation>
    </message>
    <message>
        <source>Your hours as an ombud</source>
        <translation>Dina timmar som ombud</translation>
    </message>
    <message>
        <source>The queue and the calendar hold what is booked against them.</source>
        <translation>Det som är bokat ställs mot dem i kön och kalendern.</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n anteckning</numerusform>
            <numerusform>%n anteckningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n klient</numerusform>
            <numerusform>%n klienter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n utkast</numerusform>
            <numerusform>%n utkast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inquiry(-ies)</source>
        <translation>
            <numerusform>%n förfrågan</numerusform>
            <numerusform>%n förfrågningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n månad</numerusform>
            <numerusform>%n månader</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mapping(s)</source>
        <translation>
            <numerusform>%n kartläggning</numerusform>
            <numerusform>%n kartläggningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n möte</numerusform>
            <numerusform>%n möten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n överenskommelse</numerusform>
            <numerusform>%n överenskommelser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n power(s) of attorney</source>
        <translation>
            <numerusform>%n fullmakt</numerusform>
            <numerusform>%n fullmakter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) given away</source>
        <translation>
            <numerusform>%n utlämning</numerusform>
            <numerusform>%n utlämningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) of the client&apos;s own</source>
        <translation>
            <numerusform>%n egen kontakt</numerusform>
            <numerusform>%n egna kontakter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>för %n dag sedan</numerusform>
            <numerusform>för %n dagar sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>försenad %n dag</numerusform>
            <numerusform>försenad %n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A note not looked at for %n week(s): the ombud is asked whether it is needed.</source>
        <translation>
            <numerusform>En anteckning som inte setts på %n vecka: ombudet får frågan om den behövs.</numerusform>
            <numerusform>En anteckning som inte setts på %n veckor: ombudet får frågan om den behövs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_End</name>
    <message>
        <source>Everyone is gone through</source>
        <translation>Alla är genomgångna</translation>
    </message>
    <message>
        <source>Everyone has a next step and a next meeting, and something was heard from all.</source>
        <translation>Alla har ett nästa steg och ett nästa möte, och alla har hörts av.</translation>
    </message>
    <message>
        <source>This may be worth a thought before the week is over:</source>
        <translation>Det här kan vara värt en tanke innan veckan är slut:</translation>
    </message>
    <message>
        <source>Go through everyone again</source>
        <translation>Gå igenom alla igen</translation>
    </message>
    <message>
        <source>The review begins anew</source>
        <translation>Genomgången börjar om</translation>
    </message>
</context>
<context>
    <name>_FirstSteps</name>
    <message>
        <source>Three things to begin with</source>
        <translation>Tre saker att börja med</translation>
    </message>
    <message>
        <source>Add your first client</source>
        <translation>Lägg till din första klient</translation>
    </message>
    <message>
        <source>A name or an alias is enough.</source>
        <translation>Ett namn eller alias räcker.</translation>
    </message>
    <message>
        <source>Choose how soon the vault locks itself</source>
        <translation>Välj hur snart valvet låser sig</translation>
    </message>
    <message>
        <source>Five minutes, unless you say otherwise.</source>
        <translation>Fem minuter, om du inte säger annat.</translation>
    </message>
    <message>
        <source>Choose how long notes may live after a contact</source>
        <translation>Välj hur länge anteckningar får finnas efter en kontakt</translation>
    </message>
    <message>
        <source>Three months, unless you say otherwise.</source>
        <translation>Tre månader, om du inte säger annat.</translation>
    </message>
</context>
<context>
    <name>consent_form</name>
    <message>
        <source>Read it through together. What is not filled in is a line to write on.</source>
        <translation>Läs igenom den tillsammans. Det som inte är ifyllt är en rad att skriva på.</translation>
    </message>
    <message>
        <source>Print the form</source>
        <translation>Skriv ut blanketten</translation>
    </message>
    <message>
        <source>the day on which I take it back</source>
        <translation>dess att jag tar tillbaka den</translation>
    </message>
    <message>
        <source>Both may tell each other what is needed.</source>
        <translation>Båda får berätta för varandra det som behövs.</translation>
    </message>
    <message>
        <source>My ombud may tell {party} what is needed, but not ask.</source>
        <translation>Mitt ombud får berätta det som behövs för {party}, men inte fråga.</translation>
    </message>
    <message>
        <source>{party} may tell my ombud what is needed, but not ask.</source>
        <translation>{party} får berätta det som behövs för mitt ombud, men inte fråga.</translation>
    </message>
</context>
<context>
    <name>consents</name>
    <message>
        <source>holds until it is withdrawn</source>
        <translation>gäller tills den återkallas</translation>
    </message>
    <message>
        <source>holds until {day}</source>
        <translation>gäller till {day}</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>återkallad {day}</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>gick ut {day}</translation>
    </message>
    <message>
        <source>holds from {day}</source>
        <translation>gäller från {day}</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>båda hållen</translation>
    </message>
    <message>
        <source>I may tell</source>
        <translation>jag får berätta</translation>
    </message>
    <message>
        <source>they may tell</source>
        <translation>de får berätta</translation>
    </message>
    <message>
        <source>oral</source>
        <translation>muntlig</translation>
    </message>
    <message>
        <source>written</source>
        <translation>skriftlig</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Överenskommelse</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>Fullmakt</translation>
    </message>
</context>
<context>
    <name>destroy</name>
    <message>
        <source>It cannot be undone, and it is not in any list afterwards.</source>
        <translation>Det går inte att ångra, och efteråt står det inte i någon lista.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behåll</translation>
    </message>
</context>
<context>
    <name>inquiry_words</name>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brev</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Blankett</translation>
    </message>
    <message>
        <source>E-service</source>
        <translation>E-tjänst</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besök</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>Annat sätt</translation>
    </message>
    <message>
        <source>The person themself</source>
        <translation>Personen själv</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Anhörig</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Myndighet</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Vården</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Wished for when contact was made: ”{wish}”</source>
        <translation>Önskemålet vid förfrågan: ”{wish}”</translation>
    </message>
    <message>
        <source>came today</source>
        <translation>kom idag</translation>
    </message>
    <message>
        <source>waited {days}</source>
        <translation>väntat {days}</translation>
    </message>
    <message>
        <source>Moved here by you</source>
        <translation>Flyttad hit av dig</translation>
    </message>
    <message>
        <source>No ground to come before others · {waited}</source>
        <translation>Inget skäl att gå före · {waited}</translation>
    </message>
    <message>
        <source>First: {grounds} · {waited}</source>
        <translation>Först: {grounds} · {waited}</translation>
    </message>
    <message>
        <source>Comes here: {grounds} · {waited}</source>
        <translation>Här: {grounds} · {waited}</translation>
    </message>
    <message>
        <source>place {number} in the queue</source>
        <translation>plats {number} i kön</translation>
    </message>
    <message>
        <source>Became a client</source>
        <translation>Blev klient</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avslagen</translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation>Hänvisad vidare</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återtagen</translation>
    </message>
    <message>
        <source>{outcome} to {whom}</source>
        <translation>{outcome} till {whom}</translation>
    </message>
</context>
<context>
    <name>letter_paper</name>
    <message>
        <source>Page {number} of {all}</source>
        <translation>Sida {number} av {all}</translation>
    </message>
</context>
<context>
    <name>mapping</name>
    <message>
        <source>A mapping has begun</source>
        <translation>En kartläggning har börjat</translation>
    </message>
    <message>
        <source>The mapping is removed</source>
        <translation>Kartläggningen är borttagen</translation>
    </message>
    <message>
        <source>It is removed from the mapping</source>
        <translation>Det är borttaget ur kartläggningen</translation>
    </message>
    <message>
        <source>The area is skipped</source>
        <translation>Området hoppas över</translation>
    </message>
    <message>
        <source>The area is taken up again</source>
        <translation>Området är med igen</translation>
    </message>
    <message>
        <source>It has become a goal of the plan</source>
        <translation>Det har blivit ett mål i planen</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rättighet</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Skyldighet</translation>
    </message>
    <message>
        <source>became a goal</source>
        <translation>blev mål</translation>
    </message>
    <message>
        <source>became a step</source>
        <translation>blev steg</translation>
    </message>
</context>
<context>
    <name>meetings</name>
    <message>
        <source>today</source>
        <translation>idag</translation>
    </message>
    <message>
        <source>same time</source>
        <translation>samtidigt</translation>
    </message>
    <message>
        <source>Yes, it did</source>
        <translation>Ja, det blev av</translation>
    </message>
    <message>
        <source>It was held: {meeting}</source>
        <translation>Det blev av: {meeting}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Cancelled: {meeting}</source>
        <translation>Inställt: {meeting}</translation>
    </message>
    <message>
        <source>The meeting is planned again</source>
        <translation>Mötet är planerat igen</translation>
    </message>
    <message>
        <source>The meeting was held</source>
        <translation>Mötet blev av</translation>
    </message>
    <message>
        <source>The meeting is cancelled</source>
        <translation>Mötet är inställt</translation>
    </message>
    <message>
        <source>The meeting is removed, and stays counted in the year&apos;s report</source>
        <translation>Mötet är borttaget och räknas ändå med i årets redovisning</translation>
    </message>
    <message>
        <source>The meeting is removed</source>
        <translation>Mötet är borttaget</translation>
    </message>
    <message>
        <source>The meeting has been, and is noted as held</source>
        <translation>Mötet har varit, och står som att det blev av</translation>
    </message>
    <message>
        <source>The meeting is booked</source>
        <translation>Mötet är bokat</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Möte</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Hembesök</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Going along</source>
        <translation>Följa med</translation>
    </message>
    <message>
        <source>w. {number}</source>
        <translation>v. {number}</translation>
    </message>
    <message>
        <source>with {whom}</source>
        <translation>med {whom}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>blev av</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>inställt</translation>
    </message>
    <message>
        <source>did it happen?</source>
        <translation>blev det av?</translation>
    </message>
    <message>
        <source>New Year&apos;s Day</source>
        <translation>nyårsdagen</translation>
    </message>
    <message>
        <source>Epiphany</source>
        <translation>trettondedag jul</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>långfredagen</translation>
    </message>
    <message>
        <source>Easter Eve</source>
        <translation>påskafton</translation>
    </message>
    <message>
        <source>Easter Day</source>
        <translation>påskdagen</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>annandag påsk</translation>
    </message>
    <message>
        <source>First of May</source>
        <translation>första maj</translation>
    </message>
    <message>
        <source>Ascension Day</source>
        <translation>Kristi himmelsfärdsdag</translation>
    </message>
    <message>
        <source>Whit Sunday</source>
        <translation>pingstdagen</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>nationaldagen</translation>
    </message>
    <message>
        <source>Midsummer&apos;s Eve</source>
        <translation>midsommarafton</translation>
    </message>
    <message>
        <source>Midsummer&apos;s Day</source>
        <translation>midsommardagen</translation>
    </message>
    <message>
        <source>All Saints&apos; Day</source>
        <translation>alla helgons dag</translation>
    </message>
    <message>
        <source>Christmas Eve</source>
        <translation>julafton</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation>juldagen</translation>
    </message>
    <message>
        <source>Second Day of Christmas</source>
        <translation>annandag jul</translation>
    </message>
    <message>
        <source>New Year&apos;s Eve</source>
        <translation>nyårsafton</translation>
    </message>
</context>
<context>
    <name>plan_paper</name>
    <message>
        <source>the plan</source>
        <translation>planen</translation>
    </message>
    <message>
        <source>There is no plan to print yet.</source>
        <translation>Det finns ingen plan att skriva ut än.</translation>
    </message>
    <message>
        <source>Print the plan</source>
        <translation>Skriv ut planen</translation>
    </message>
    <message>
        <source>For the client: the goals and the open steps, and nothing else.</source>
        <translation>Till klienten: målen och stegen som återstår, och inget annat.</translation>
    </message>
    <message>
        <source>The plan of {name}</source>
        <translation>Planering för {name}</translation>
    </message>
    <message>
        <source>we wait for {whom}</source>
        <translation>vi väntar på {whom}</translation>
    </message>
    <message>
        <source>we ask again {day}</source>
        <translation>vi hör av oss igen {day}</translation>
    </message>
    <message>
        <source>at the latest {day}</source>
        <translation>senast {day}</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>That is not the passphrase. Nothing in the vault has changed. Try again; mind capital letters and the keyboard&apos;s language.</source>
        <translation>Det är inte rätt lösenfras. Inget i valvet har ändrats. Försök igen; tänk på stora bokstäver och tangentbordets språk.</translation>
    </message>
    <message>
        <source>The recovery key is correctly typed, but it belongs to another vault. Nothing has changed. Look for the paper of this vault.</source>
        <translation>Återställningsnyckeln är rätt skriven men hör till ett annat valv. Inget har ändrats. Leta efter papperet till det här valvet.</translation>
    </message>
    <message>
        <source>The key file and its copy are damaged, so the vault cannot be opened. The vault itself is untouched. Restore the vault from a backup.</source>
        <translation>Nyckelfilen och dess kopia är skadade, så valvet går inte att öppna. Själva valvet är orört. Återställ valvet från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The key file is missing, so the vault cannot be opened. The vault itself is untouched. Put the file “nycklar” back into the folder of the vault, or restore the vault from a backup.</source>
        <translation>Nyckelfilen saknas, så valvet går inte att öppna. Själva valvet är orört. Lägg tillbaka filen ”nycklar” i valvets mapp, eller återställ valvet från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The vault&apos;s file is damaged. Your passphrase is right, and nothing has been written to the file. Restore the vault from a backup; the damaged one is kept beside it.</source>
        <translation>Valvets fil är skadad. Din lösenfras är rätt, och inget har skrivits till filen. Återställ valvet från en säkerhetskopia; det skadade finns kvar bredvid.</translation>
    </message>
    <message>
        <source>The vault&apos;s file is missing, though its keys are there. Nothing has been created in its place. Put the file “valv.db” back into the folder, or restore the vault from a backup.</source>
        <translation>Valvets fil saknas, fast nycklarna finns. Inget har skapats i dess ställe. Lägg tillbaka filen ”valv.db” i mappen, eller återställ valvet från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder is no longer where it was. Nothing has been created in its place. Connect the disk it lies on and start Ombud again, or restore the vault from a backup.</source>
        <translation>Valvets mapp finns inte längre där den var. Inget har skapats i dess ställe. Anslut disken som den ligger på och starta Ombud igen, eller återställ valvet från en kopia.</translation>
    </message>
    <message>
        <source>This vault was made by a newer version of Ombud. Not a byte of it has changed. Install the newer version to open it.</source>
        <translation>Valvet är gjort med en nyare version av Ombud. Inte en byte i det har ändrats. Installera den nyare versionen för att öppna det.</translation>
    </message>
    <message>
        <source>The vault is already open in another window of Ombud. Nothing has changed. Go to that window, or close it and try again.</source>
        <translation>Valvet är redan öppet i ett annat Ombud-fönster. Inget har ändrats. Gå till det fönstret, eller stäng det och försök igen.</translation>
    </message>
    <message>
        <source>There is already a vault in this folder, and it is untouched. Start Ombud again to open it.</source>
        <translation>Det finns redan ett valv i mappen, och det är orört. Starta Ombud igen för att öppna det.</translation>
    </message>
    <message>
        <source>Ombud may not write in the folder of the vault. What is already saved is safe. Make the folder writable, and try again.</source>
        <translation>Ombud får inte skriva i valvets mapp. Det som redan är sparat är tryggt. Gör mappen skrivbar och försök igen.</translation>
    </message>
    <message>
        <source>The disk is full. What is already saved is safe, and what you are typing stays here. Free some space; it is then saved by itself.</source>
        <translation>Disken är full. Det som redan är sparat är tryggt, och det du skriver står kvar här. Frigör plats, så sparas det av sig självt.</translation>
    </message>
    <message>
        <source>The computer has too little free memory to open the vault (256 MB are needed). Nothing has changed. Close other programs and try again.</source>
        <translation>Datorn har för lite ledigt minne för att öppna valvet (256 MB behövs). Inget har ändrats. Stäng andra program och försök igen.</translation>
    </message>
    <message>
        <source>The disk did not take what you typed last, so it could not be saved before the vault was locked. What was saved is safe. Free some space before you go on writing.</source>
        <translation>Disken tog inte emot det du skrev sist, så det kunde inte sparas innan valvet låstes. Det som var sparat är tryggt. Frigör plats innan du skriver vidare.</translation>
    </message>
    <message>
        <source>The disk is full. What is saved is safe, and nothing has changed. Free some space, and try again.</source>
        <translation>Disken är full. Det som är sparat är tryggt, och ingenting har ändrats. Frigör plats och försök igen.</translation>
    </message>
    <message>
        <source>This is not a whole backup: the file is cut short, or it is something else. Nothing has changed. Choose another copy.</source>
        <translation>Det här är ingen hel säkerhetskopia: filen är avkortad, eller så är den något annat. Inget har ändrats. Välj en annan kopia.</translation>
    </message>
    <message>
        <source>The beginning of the backup is damaged, where its date and size stand. Nothing has changed. Choose another copy.</source>
        <translation>Kopians början är skadad, där dess datum och storlek står. Inget har ändrats. Välj en annan kopia.</translation>
    </message>
    <message>
        <source>The content of the backup is damaged: its checksum is wrong. Nothing has changed. Choose another copy.</source>
        <translation>Kopians innehåll är skadat: kontrollsumman stämmer inte. Inget har ändrats. Välj en annan kopia.</translation>
    </message>
    <message>
        <source>The key inside the backup does not fit its content, so it cannot be opened. Nothing has changed. Choose another copy.</source>
        <translation>Nyckeln i kopian passar inte dess innehåll, så den går inte att öppna. Inget har ändrats. Välj en annan kopia.</translation>
    </message>
    <message>
        <source>The pages of the vault in the backup are damaged. Nothing has changed. Choose another copy.</source>
        <translation>Valvets sidor i kopian är skadade. Inget har ändrats. Välj en annan kopia.</translation>
    </message>
    <message>
        <source>The backup does not hold as much as it should. Nothing has changed. Choose another copy.</source>
        <translation>Kopian innehåller inte så mycket som den borde. Inget har ändrats. Välj en annan kopia.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of Ombud. Nothing has changed. Install the newer version to open it.</source>
        <translation>Den här kopian är gjord av en nyare version av Ombud. Inget har ändrats. Installera den nyare versionen för att öppna den.</translation>
    </message>
    <message>
        <source>The place of the backup cannot be reached. What is in the vault is safe. Put the stick in, or connect the drive, and try again.</source>
        <translation>Platsen för säkerhetskopian går inte att nå. Det som finns i valvet är tryggt. Sätt i stickan, eller anslut disken, och försök igen.</translation>
    </message>
    <message>
        <source>There is no room for a backup there. What is in the vault, and the copies that already lie there, are safe. Free some space, or choose another place.</source>
        <translation>Det finns inte plats för en säkerhetskopia där. Det som finns i valvet, och de kopior som redan ligger där, är tryggt. Gör plats, eller välj ett annat ställe.</translation>
    </message>
    <message>
        <source>Ombud may not write there. What is in the vault is safe. Choose another place for the backups.</source>
        <translation>Ombud får inte skriva där. Det som finns i valvet är tryggt. Välj en annan plats för säkerhetskopiorna.</translation>
    </message>
    <message>
        <source>That is the vault&apos;s own folder: what takes the one takes the other. Choose a stick or another disk.</source>
        <translation>Det är valvets egen mapp: det som tar den ena tar den andra. Välj en sticka eller en annan disk.</translation>
    </message>
    <message>
        <source>A restore was interrupted, and the disk does not let Ombud finish it. Nothing is lost: both vaults are there. Make the folder of the vault writable, and start Ombud again.</source>
        <translation>En återställning avbröts, och disken låter inte Ombud göra den klar. Inget är förlorat: båda valven finns kvar. Gör valvets mapp skrivbar och starta Ombud igen.</translation>
    </message>
    <message>
        <source>The printer did not take it. What is in the vault is safe. Look at the printer, or choose another one.</source>
        <translation>Skrivaren tog inte emot det. Det som finns i valvet är tryggt. Se efter vid skrivaren, eller välj en annan.</translation>
    </message>
    <message>
        <source>There is no room for the file there, and no part of it is left. What is in the vault is safe. Choose another place.</source>
        <translation>Det finns inte plats för filen där, och ingen del av den är kvar. Det som finns i valvet är tryggt. Välj en annan plats.</translation>
    </message>
    <message>
        <source>Ombud may not write there, and nothing was saved. What is in the vault is safe. Choose another place.</source>
        <translation>Ombud får inte skriva där, och ingenting sparades. Det som finns i valvet är tryggt. Välj en annan plats.</translation>
    </message>
    <message>
        <source>That place cannot be written to, and nothing was saved. What is in the vault is safe. Put the stick in, or choose another place.</source>
        <translation>Det går inte att skriva där, och ingenting sparades. Det som finns i valvet är tryggt. Sätt i minnet, eller välj en annan plats.</translation>
    </message>
    <message>
        <source>Use at least {words} words or {characters} characters. A sentence only you would think of is good.</source>
        <translation>Använd minst {words} ord eller {characters} tecken. En mening som bara du skulle komma på är bra.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>De två lösenfraserna är inte lika.</translation>
    </message>
    <message>
        <source>The recovery key has eight groups of five characters. Some are missing, or there are too many.</source>
        <translation>Återställningsnyckeln har åtta grupper med fem tecken. Det fattas några, eller är för många.</translation>
    </message>
    <message>
        <source>Write a name, or an alias that you will recognise.</source>
        <translation>Skriv ett namn, eller ett alias som du känner igen.</translation>
    </message>
    <message>
        <source>Write the year with four digits, such as 1984.</source>
        <translation>Skriv året med fyra siffror, till exempel 1984.</translation>
    </message>
    <message>
        <source>That is not understood as a date. Write for example fre, v48, 5/12 or 2026-12-05.</source>
        <translation>Det går inte att förstå som ett datum. Skriv till exempel fre, v48, 5/12 eller 2026-12-05.</translation>
    </message>
    <message>
        <source>That day has passed. Choose today or a later day.</source>
        <translation>Den dagen har passerat. Välj idag eller en senare dag.</translation>
    </message>
    <message>
        <source>That is before the first day of the contact.</source>
        <translation>Det är före kontaktens första dag.</translation>
    </message>
    <message>
        <source>Write what it is about.</source>
        <translation>Skriv vad det gäller.</translation>
    </message>
    <message>
        <source>Write who does it. Every step has someone.</source>
        <translation>Skriv vem som gör det. Varje steg har någon.</translation>
    </message>
    <message>
        <source>Write whom you are waiting for.</source>
        <translation>Skriv vem du väntar på.</translation>
    </message>
    <message>
        <source>Choose the day on which you follow it up.</source>
        <translation>Välj vilken dag du följer upp det.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Välj en orsak.</translation>
    </message>
    <message>
        <source>Write who takes the step over.</source>
        <translation>Skriv vem som tar över steget.</translation>
    </message>
    <message>
        <source>Choose the last day of the contact or a later day.</source>
        <translation>Välj kontaktens sista dag eller en senare dag.</translation>
    </message>
    <message>
        <source>That day has not come yet. Choose today or an earlier day.</source>
        <translation>Den dagen har inte kommit än. Välj idag eller en tidigare dag.</translation>
    </message>
    <message>
        <source>Write a day.</source>
        <translation>Skriv en dag.</translation>
    </message>
    <message>
        <source>This version of Ombud is younger than that day. Write today&apos;s date with its year.</source>
        <translation>Den dagen fanns inte den här versionen av Ombud. Skriv dagens datum med år.</translation>
    </message>
    <message>
        <source>Write why the card is needed longer. The reason is destroyed with it.</source>
        <translation>Skriv varför kortet behövs längre. Skälet förstörs tillsammans med kortet.</translation>
    </message>
    <message>
        <source>Notes never live longer than the retention period after the contact. Choose an earlier day.</source>
        <translation>Anteckningar finns aldrig kvar längre än gallringstiden efter kontakten. Välj en tidigare dag.</translation>
    </message>
    <message>
        <source>Keep at least one line, so that there is something to choose.</source>
        <translation>Behåll minst en rad, så att det finns något att välja.</translation>
    </message>
    <message>
        <source>No agreement with them holds today. Write why you hand it out all the same, or do not.</source>
        <translation>Ingen överenskommelse med dem gäller i dag. Skriv varför du lämnar ut det ändå, eller låt bli.</translation>
    </message>
    <message>
        <source>Write who gets it.</source>
        <translation>Skriv vem som får det.</translation>
    </message>
    <message>
        <source>Write whom the agreement is with.</source>
        <translation>Skriv vem överenskommelsen är med.</translation>
    </message>
    <message>
        <source>That is before the first day of the agreement.</source>
        <translation>Det är före överenskommelsens första dag.</translation>
    </message>
    <message>
        <source>Write a name by which you find it.</source>
        <translation>Skriv ett namn som du hittar den på.</translation>
    </message>
    <message>
        <source>Write what shall stand in it.</source>
        <translation>Skriv vad som ska stå i den.</translation>
    </message>
    <message>
        <source>Write what the person was referred to.</source>
        <translation>Skriv vart personen hänvisades.</translation>
    </message>
    <message>
        <source>The client already has a plan, notes or something else, so this is not undone by itself. Nothing has changed. Close the contact, or destroy the client on their page.</source>
        <translation>Klienten har redan en plan, anteckningar eller något annat, så det här ångras inte av sig självt. Ingenting har ändrats. Avsluta kontakten, eller förstör klienten på klientens sida.</translation>
    </message>
    <message>
        <source>Write when it begins, such as 14 or 9.30.</source>
        <translation>Skriv när det börjar, till exempel 14 eller 9.30.</translation>
    </message>
    <message>
        <source>That is not understood as a time. Write for example 14 or 9.30.</source>
        <translation>Det går inte att förstå som en tid. Skriv till exempel 14 eller 9.30.</translation>
    </message>
    <message>
        <source>That is not understood as a length. Write for example 45 min or 1,5 h.</source>
        <translation>Det går inte att förstå som en längd. Skriv till exempel 45 min eller 1,5 h.</translation>
    </message>
    <message>
        <source>Write the name of one of your clients, as on the card.</source>
        <translation>Skriv namnet på en av dina klienter, som det står på kortet.</translation>
    </message>
    <message>
        <source>Write a name, or the authority or company.</source>
        <translation>Skriv ett namn, eller myndigheten eller företaget.</translation>
    </message>
    <message>
        <source>There is a typing error in group {group}. Compare it with the paper.</source>
        <translation>Det är ett skrivfel i grupp {group}. Jämför med papperet.</translation>
    </message>
    <message>
        <source>Something went wrong in Ombud itself, and what you just did was stopped. What was saved is safe. Lock and unlock; if it happens again, tell the one who gave you the program ({code}).</source>
        <translation>Något gick fel i Ombud, och det du just gjorde avbröts. Det som är sparat är tryggt. Lås och lås upp; händer det igen, säg till den som gav dig programmet ({code}).</translation>
    </message>
</context>
<context>
    <name>recovery_paper</name>
    <message>
        <source>Print the recovery key</source>
        <translation>Skriv ut återställningsnyckeln</translation>
    </message>
    <message>
        <source>The printer and its queue may remember what they print. Use a printer near you, and take the paper at once.</source>
        <translation>Skrivaren och dess kö kan minnas det de skriver ut. Använd en skrivare nära dig och ta papperet genast.</translation>
    </message>
    <message>
        <source>Recovery key for Ombud</source>
        <translation>Återställningsnyckel till Ombud</translation>
    </message>
    <message>
        <source>It opens the vault when the passphrase is forgotten. Keep this paper where you keep important papers, not with the computer. Whoever has both can read everything.</source>
        <translation>Den öppnar valvet när lösenfrasen är glömd. Förvara papperet där du har viktiga papper, inte vid datorn. Den som har båda kan läsa allt.</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>No next step</source>
        <translation>Inget nästa steg</translation>
    </message>
    <message>
        <source>No next meeting</source>
        <translation>Inget nästa möte</translation>
    </message>
    <message>
        <source>Nothing heard for long</source>
        <translation>Inte hörts på länge</translation>
    </message>
</context>
<context>
    <name>rule_sheet</name>
    <message>
        <source>The same day as the notes, unless the ombud chooses another day at the closing.</source>
        <translation>Samma dag som anteckningarna, om ombudet inte väljer en annan dag när kontakten avslutas.</translation>
    </message>
    <message>
        <source>When the ombud destroys it, unless a day is chosen at the closing.</source>
        <translation>När ombudet förstör det, om ingen dag väljs när kontakten avslutas.</translation>
    </message>
    <message>
        <source>Working notes</source>
        <translation>Arbetsanteckningar</translation>
    </message>
    <message>
        <source>The client&apos;s card, contact periods, goals and steps</source>
        <translation>Klientens kort, kontaktperioder, mål och steg</translation>
    </message>
    <message>
        <source>{months} after the decision if they led to no contact, otherwise with the client&apos;s card.</source>
        <translation>{months} efter beslutet om de inte ledde till någon kontakt, annars med klientens kort.</translation>
    </message>
    <message>
        <source>Texts that were begun</source>
        <translation>Påbörjade texter</translation>
    </message>
    <message>
        <source>With the client&apos;s notes, or when nobody has touched them for {months}.</source>
        <translation>Med klientens anteckningar, eller när ingen rört dem på {months}.</translation>
    </message>
    <message>
        <source>Receipts of destruction</source>
        <translation>Kvitton på det som förstörts</translation>
    </message>
    <message>
        <source>After a year. They say when and how many, never whose.</source>
        <translation>Efter ett år. De säger när och hur många, aldrig vems.</translation>
    </message>
    <message>
        <source>When it is destroyed</source>
        <translation>När det förstörs</translation>
    </message>
    <message>
        <source>At the latest {months} after the contact&apos;s last day, or on the note&apos;s own day if that is earlier. The ombud may destroy them at any time. While the contact is open, only a note&apos;s own day counts.</source>
        <translation>Senast {months} efter kontaktens sista dag, eller på anteckningens egen sista dag om den kommer tidigare. Ombudet kan förstöra dem när som helst. Så länge kontakten är öppen gäller bara anteckningens egen dag.</translation>
    </message>
    <message>
        <source>Mappings, meetings, agreements, powers of attorney, what was given away, and contacts of the client&apos;s own</source>
        <translation>Kartläggningar, möten, överenskommelser, fullmakter, det som lämnats ut och kontakter som bara är klientens</translation>
    </message>
    <message>
        <source>With the client&apos;s card. Contacts that are there for everyone stay.</source>
        <translation>Tillsammans med klientens kort. Kontakter som är till för alla blir kvar.</translation>
    </message>
    <message>
        <source>Inquiries with their assessment</source>
        <translation>Förfrågningar med bedömning</translation>
    </message>
    <message>
        <source>A last day is the last day on which a thing may exist. The day after, it is destroyed: when the vault is unlocked, before anything is shown, or at midnight if it is open.</source>
        <translation>Sista dagen är den sista dag något får finnas. Dagen efter förstörs det: när valvet låses upp, innan något visas, eller vid midnatt om det är öppet.</translation>
    </message>
    <message>
        <source>What remains</source>
        <translation>Vad som blir kvar</translation>
    </message>
    <message>
        <source>Totals for each year, such as how many clients and how many of each age bracket. No name, no row for a person, no two facts about the same person together.</source>
        <translation>Summor för varje år, till exempel hur många klienter och hur många i varje åldersgrupp. Inget namn, ingen rad för en person, inga två uppgifter om samma person tillsammans.</translation>
    </message>
    <message>
        <source>The vault&apos;s settings and lists of words, in which nobody is named.</source>
        <translation>Valvets inställningar och ordlistor, där ingen nämns.</translation>
    </message>
    <message>
        <source>Backups live for 30 days and hold only what may exist that long. What is destroyed by hand is taken out of the copies within reach; the others are named with their date.</source>
        <translation>Säkerhetskopior lever i 30 dagar och innehåller bara det som får finnas så länge. Det som förstörs för hand tas ur de kopior som går att nå; de andra nämns med sitt datum.</translation>
    </message>
    <message>
        <source>What no program can promise</source>
        <translation>Vad inget program kan lova</translation>
    </message>
    <message>
        <source>That encrypted remains are gone from the disk&apos;s own cells, shadow copies and swap files. Disk encryption protects them.</source>
        <translation>Att krypterade rester är borta ur diskens egna celler, skuggkopior och växlingsfiler. Diskkryptering skyddar dem.</translation>
    </message>
    <message>
        <source>That a copy which lies elsewhere, or a paper, is destroyed in time.</source>
        <translation>Att en kopia som ligger någon annanstans, eller ett papper, förstörs i tid.</translation>
    </message>
    <message>
        <source>That a clock which is some days behind is noticed. Then things may be kept that many days too long.</source>
        <translation>Att en datorklocka som går några dagar efter märks. Då kan saker finnas kvar så många dagar för länge.</translation>
    </message>
    <message>
        <source>Print the rule sheet</source>
        <translation>Skriv ut regelbladet</translation>
    </message>
    <message>
        <source>For your manager: the rules of this vault. No client stands on it.</source>
        <translation>Till din chef: reglerna för det här valvet. Ingen klient står på det.</translation>
    </message>
    <message>
        <source>What is destroyed, and when</source>
        <translation>Vad som förstörs, och när</translation>
    </message>
    <message>
        <source>Ombud is the program in which a personligt ombud keeps what the work needs, encrypted on one computer. These are the rules of this vault.</source>
        <translation>Ombud är programmet där ett personligt ombud har det som arbetet behöver, krypterat på en enda dator. Det här är reglerna för detta valv.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Exists until you destroy it</source>
        <translation>Finns tills du förstör det</translation>
    </message>
    <message>
        <source>Exists until {day}</source>
        <translation>Finns till {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>idag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>imorgon</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>igår</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Idag {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} kl. {time}</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Vecka {number}</translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation>vecka {number}</translation>
    </message>
    <message>
        <source>{day}, w. {number}</source>
        <translation>{day}, v. {number}</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Överklaga</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svara</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Ombud</source>
        <translation>Ombud</translation>
    </message>
    <message>
        <source>{name} + ombud</source>
        <translation>{name} + ombud</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Att göra</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Struket</translation>
    </message>
    <message>
        <source>{name} takes over</source>
        <translation>{name} tar över</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Kvinna</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Other, or does not want to say</source>
        <translation>Annat, eller vill inte ange</translation>
    </message>
    <message>
        <source>waiting for {whom}</source>
        <translation>väntar på {whom}</translation>
    </message>
    <message>
        <source>follow up {day}</source>
        <translation>följ upp {day}</translation>
    </message>
    <message>
        <source>Likes to meet: {wishes}</source>
        <translation>Vill ses: {wishes}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} och {last}</translation>
    </message>
    <message>
        <source>{what} destroyed by hand</source>
        <translation>{what} förstördes för hand</translation>
    </message>
    <message>
        <source>{what} destroyed</source>
        <translation>{what} förstördes</translation>
    </message>
    <message>
        <source>Restored: {what}, as on {when}.</source>
        <translation>Återställt: {what}, som den {when}.</translation>
    </message>
    <message>
        <source>The vault that was here before lies in {folder} until {day}, and is then destroyed.</source>
        <translation>Valvet som fanns här förut ligger i {folder} till och med {day} och förstörs sedan.</translation>
    </message>
    <message>
        <source>on the network</source>
        <translation>i nätverket</translation>
    </message>
    <message>
        <source>The vault lies where other computers get copies of it ({where}). They are encrypted, but Ombud cannot destroy them. Ask whoever looks after the computer for a folder on its own disk.</source>
        <translation>Valvet ligger där andra datorer får kopior av det ({where}). De är krypterade, men Ombud kan inte förstöra dem. Be den som sköter datorn om en mapp på datorns egen disk.</translation>
    </message>
</context>
</TS>
