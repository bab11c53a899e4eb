"""Everyday Swedish words out of which a passphrase is drawn.

Chosen by hand: four to eight letters, known to everyone, no offence, hard to mistake for one another in print, and
without å, ä and ö, so that a phrase can be typed on whatever keyboard the computer happens to have.
"""

_TEXT = """
abborre accent adress affisch afton album alfabet altan ambulans ananas anka annons ansikte ansjovis antenn antik
apelsin aprikos april aptit arbete arena aria arkitekt armband artikel artist arton askfat aster atlas atlet atom
augusti avgift avlopp avtal axel backe badkar badrum bagare bagge baka bakelse baklucka balans balett balja balkong
ballong banan banjo bank barack barfota bark barn bastu batteri beige bensin berg berget betong bild bilen biljard
biljett billig binda bingo biograf bitter blad blanda blinka blixt block blomma blomster blus blygsam bofink bokhylla
bokstav bolag boll bolster bomull bonde borg borste botten bowling boxning brandbil brev brevkort bricka briljant brinna
bris brons brosch brun brunn brygga bubbla buckla budget buffel buffert bullar bulle bult bunke burk busig buss busskur
butik bygga byggare byxa byxor camping ceder cello central ceremoni champion cirkel cirkus citat citron civil clown
cykel cykla cylinder cymbal dagbok dagg dagsljus damm dansa dator datum deckare dekal delfin delta dessert detalj
dialekt dialog diamant dikt diktare dimma diplom direkt disk diska dock docka doft dofta doktor domino dopp doppa dosa
dragspel drake drama dricka drivhus druva dryck dubbel duga duglig duka dusch duscha duva dyrbar dyscha ekologi ekonomi
ekorre elastisk elefant elegant element eleven elva energi enkel enkelt enorm espresso etage etapp etikett examen
exempel expert fabel fabrik fackla faktura fantasi farm fasad fastland februari feja fest festival festlig fiber figur
fika fikon fikus film filter finger fingra fiol firma fiska fiskare fjord fjorton flagga flanell flaska flika flinga
flit flitig flock flod flora fluga flyg flygplan flyta flytta fnissa fnittra fodral fokus folder folk folkdans forell
form formel forum fossil fotboll fotled foto fotograf fram framme framtid frans fras fred fredag friluft frisk frost
frosta frukost frukt frysa frysbox fundera furu fyllig fynd fyra fyrtio fyrtorn gaffel galant galax galopp galosch
gammal gardin garn garnera gata gemensam geografi getost gilla gips giraff gissa gitarr givmild glad glans glas glass
glasyr glida glimma glimt glittra glob gloria gnista gnola godis godnatt golf golv grad gram granit gratis gravyr gren
griffel grill grilla grimas groda grodd grubbla grund grupp gruva gryning gryt gryta guld guldfisk guldring gummi gunga
gurka gyllene gynna hallon halm halsband halsduk halv halva hambo hammare hammock hand handduk handel handskar handske
hangar hantel hare harmoni harpa harv hast hatt havet havre havsbris hektar helg helhet hemlig hemma hink hisna hiss
historia hitta hjord hjort hjortron hjul hobby hockey honung hoppa hoppas hopprep horisont hotell humla hummer humor
hund hundra hundvalp hungrig hurra husvagn huvud hyacint hybrid hydda hylla hylsa hymn hyra idag idealist idrott idyll
igelkott insekt insida intakt iris isberg isbit isglass ishav iskall jacka januari jasmin jazz jeans jobb jobba joggare
jojo jonglera jord jubel jubileum jubla juice julgran juli julklapp juni justera juvel kabel kabin kaffe kajak kajuta
kaka kakao kakel kaktus kalas kalender kalkon kalv kamel kamera kamin kamma kamp kampanj kamrat kanal kanel kanin kanna
kanot kant kapell kapitel kappa kapsyl kapten karaff karamell karat karneval karott karta kartong karusell kast kasta
kastanj katalog katt kattunge kavaj kavel kedja kemi keps keramik kilo kimono kiosk kirurg kivi kjol klack klang klappa
klar klassisk klimat klinka klipp klippa klister klocka klok klokhet kloster klubb klunga knopp knorr knut kock koffert
kokbok kokos kola koltrast komet kommun kompass kompis kompost kompott konsert konst konstig kontakt kontor kontroll
kopia kopp korall korg korgstol kork korridor korsa korsord kort kortlek kosmos kossa kostym kotte kraft kraftig krage
kram krama krans kratta kreativ krita krokodil krokus krona kruka krus krydda kryddig kudde kulle kultur kund kung
kunskap kupol kupong kurva kust kuvert kvadrat kvalitet kvarg kvarn kvarter kvast kvick kvinna kvist kvitto kyckling
kyla kyrka labyrint lada lagom lakrits lamm lampa lampett land landning landskap landsort lapp larv laser lastbil lava
lavendel legend leka lekfull lekpark lekplats lektion lera lever lexikon ligga lila lilja limma limpa linbana lind linne
liter liva livlig ljud ljuda ljung ljus ljuv locka lockig lodjur logg logik lokal lotsa lucia lucka lufta lugn lukt
lukta lummig lunch lund lupin lycka lyckas lyfta lykta lyra lyrik lyssna macka madrass magasin magi magisk magnet
magnolia majs makrill mammut mandarin mandel mandolin maraton margarin markis marknad marmelad marmor mars marsch
marsipan marsvin maskin maskros massage matbord match material matta medalj medlem medvind mejeri mekanisk melodi melon
mening meny metall metod middag midnatt mikrofon miljard miljon milt mimosa mineral minne mjuk mjuka mobil modell modern
modig mogna moln monolog monter moped morgon morot mosaik moster motion motiv motor muffins mullvad mumla munspel muntra
museum musik muskel muskot mussla mustang mustig myra myrstack mysa mysig natt natur naturlig navel nejlika nektar nicka
nickel nittio njuta nomad norden norr norrsken nougat novell november nudlar nummer nyans nyckel nyfiken nyhet nylon
nystan nytta nyttig ocean oktober oliv olivolja olja olympisk omelett omtanke onsdag opal opera orange ordbok ordna
ordning oregano orgel original orkester ostkaka ovanlig packa padda paddel paddla paket palett palm panda panel papegoja
papper paprika parad parasoll parfym park parkera partner pasta pastell patent pedal peka pelare pendel pengar penna
pensel peppar perfekt perrong persika pianist piano picknick pigg pilgrim pilot pincett pingvin pinne pion pirat
pistasch plan planet planka plansch planta plast plastik plats platta plektrum plocka plog plommon plugga plywood podium
pokal polka pollen ponny poppel porla porslin portion positiv post poster potatis praktisk pralin prat prata present
pricka prickig primula prisma produkt program projekt promenad prova provins pryda prydlig publik puck pudding pudel
puffa pumpa punkt pussel pussla putsa pyjamas pyramid pyssel pyssla rabarber racket radar radio raket ramla ramp randig
raps raska ratt realist recept redskap reflex regn regnig rekord resa resebok respekt resultat rida ridhus rika rikta
riktig rimfrost rimma ring ringa ringla rinna rita robot rock rocka rolig ropa rosa rosett rosmarin rotfrukt rotmos
rubin rubrik rucola rulla rulle rumba runda runsten ruta rutig rycka rykta rymd rymlig rytm sadel saffran saft saga
sagobok salami sallad salong salt salta salva samla samling sammet samspel sand sandal sardell sardin saxofon scarf
schack schal schema segel seger segla seglare selleri semester semla serie servett sida siffra signal sikta sill silver
simhall simma simpel sirap sjal sjuda sjunde sjunga skaka skala skata skepp skicka skida skidor skina skinka skinn skiss
skiva skjorta skjul skola skopa skorpa skorsten skrapa skratt skratta skriva skruv skruva skugga skulptur skuta skylt
skymning skynda slalom slingra slipa slips smaka smaragd smart smedja smultron smycke smyga snabb snickare snickra
snigel snirkel snorkel snurra snurrig snygg socka socker soffa soffbord solgul solig solist solljus solros solsken
solstol sommar sonat sopa soppa sopran sorbet sovrum spade spara sparka sparris sparv spegel spegla spel spela spelman
spenat spetsig spik spindel spinna spjut spola sport sprattla spricka sprida springa stadium staket stapel stapla
station stava stege steka sticka stiga stilla stillhet stock stolpe stolt stolthet storhet storlek storm storslam strand
strategi strimma strumpa struts stryka student studio studsa stuga stycke styrka summa surfa surra sushi svaja svala
svalka svamp svan svara svart svepa svetsa sylt syltburk symbol symfoni synlig syren syrsa syskon system tablett tacka
tacksam taggig tala talare tallrik tango tanka tanke tapet tass tavla taxi teater tecken teckna teddy tegel tejp teknik
telefon telegram telepati teleskop tema tempel tempo tenn tennis teori termos terrass text textil tidig tidning tidpunkt
tiger timjan timme tina tindra titel titta tivoli tjugo tjur toffel tofu tokig tolk tolka tolv tomat tomte tona tonfisk
topas topp torg torn tornado torsdag traktor tramp trapets trapp trasa trast tredje trettio trevlig triangel trivas
trivsel troll trolla trolleri trombon tropik tropisk trottoar trubadur trumf trumma trumpet trygg tuba tulpan tumme
tunga tunika tunn tunnel tupp turban turbin turist turkos tusen tvilling tydlig tygla tyst uggla underbar undra uniform
unik upplaga uppsats urskog ursprung uteplats utflykt utkik utmana utsida utsikt uttryck vacker vagga vagn vakna vaktel
vallmo valp valuta valv vandra vandrare vandring vanilj vardag varg variera varm varuhus vassla vatten vecka veckla
ventil veranda verkstad verktyg version vessla vete vicka video vifta viking viktig vila vild vilja vimpel vind vindruva
vinka vinkel vinst vinter viola violett violin virvel viska vissla vitamin vitrin vykort yacht zoolog zucchini
"""
WORDS = tuple(_TEXT.split())
