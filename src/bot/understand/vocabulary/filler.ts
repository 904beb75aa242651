/**
 * Words that decide nothing here: they are known, so they neither count as strange nor are corrected into something else.
 * They also tell the language.
 */
export const FILLER = {
  es: `
    establecida establecido establecidas establecidos fijada fijado fijadas estipulada estipulado prevista previsto programada programado
    supone suponga suponen supongamos resulta tocaria colabora conste 
    ber aver diciendome diciendonos contandome mostrandome ayudandome pasandome enviandome reporto reportaron cuadro cuadritos trabaja trabajan libre echele echale echeles metale metele hagale denle trabajando trabajamos capricho viva vivas reportado reportada reportados registrado registrada registrados mostrado indicado senalado informado mirada miradita ojeada vistazo repaso ojito vaina vainas cosita cositas parcero parce cucha chino veci man mano llave mona patron jefecito jefecita cuadrito paneo pantallazo chao darle clic click grado metida metido metidas ando anda
    toche primo prima camarita camarada ombe hombe mijo mija mijito mijita vecino vecina socio socia compa compita comadre cucho jefazo mompita parcerito parcerita sumerce vusted jajaja fa dele hagale bueno pues entonces digamos mejor dicho relacionadas plis atras adelante posteriores posterior anteriores media misma adentro encima
    tampoco verdad siquiera deseo desearia urgentemente cordialidad respetuoso respetuosa comedidamente comedida apreciada agradeceria quedando atentamente saludandolo saludandola esperando
    hubiese hubiera aja osea sobretodo basicamente literalmente obvio claramente sencillamente simplemente netamente ojala favorcito minutico momentico ratico segundito ya mismo
    requerimiento cuestion nomas toditos todito todo toditas cositas papi mami reina
    uff uffff uyy jajajaja jejeje ajajay nombe nojoda opa epa saca saque sacame partir marca marque marcar marcame marqueme cambiaron cambiado pereza jartera coma punto pues uy uf ufff quise mandes mandeme esten estuvieran estuviera estuviese hayan hubieran tengan tuvieran puedan pudiesen deban debieran queden salgan vayan vaya vengan sirvan quieran necesiten quita quite peor mejor algun estare indique habiles hazme generar doy dices deban correo copie disposicion figura acabe maxima mandas aparezco util utiles vuelve tablero tarda ahi dependen pasada pasadas casi tira tirame tiremos am pm normal normales normalmente venido vendido vender encerrado pagado pagamos pagaron total
    totales seguir seguido siguiendo llevar lleve llevaria lleva llevan traer trae traiga pensar crees cree empezar
    empiezo empiece comenzar comienzo arrancar arranco acabar volver intentar intento intente intentado tratando trato
    lograr consigo conseguir pedir pido pide suele suelo parte punto lugar final inicio principio manana resto mitad
    partes numero numeros correcto correcta perdon perdone perdoname ayudante colega urge urgencia urgente necesidad
    tramites gestiones diligencia diligencias quedo atento atenta pendiente quedamos solicitamos requerimos agradezco
    agradeceria agradecemos agradeciendo pronta gentileza amabilidad cordiales informar indicar indicarnos remita remito
    allegar allego adjunto mediante presente oportunamente oportuno efecto efectos efectuado finalmente concretamente
    especificamente mostrando viendo sabido tendria tendrian quisieramos quisiera nuevamente suscrita suscrito
    funcionario funcionaria respetuosamente estimado estimada estimados apreciado apreciada buenos buenas jum aplica
    aplican aplique suficiente basta bastante meta metas son darle darles id base basa basan ey uy establece establecen
    dispone disponen regula regulan contempla contemplan senala senalan indica indican externa externo expresa ordenan
    exige exigen estipula preve cite cita citar citame sirvase informe informo informeme permito manifiesto comunico
    regala regalame agrega agregar agregue agrego agregarlas agregame anade anadir anada anades incluir incluye mete
    meter guardar guarda quitar a al algo alguien ahi alla aca aqui ahora ahorita alguna alguno algunas ambos ante antes
    asi atentamente aunque bajo bien bueno buen buena cabe cada casi cierto claro colabora colabore colaboras colaborar
    colaborarme colaboracion con conmigo contigo contra cosa cosas cual cualquier cuya cuyo da dale dan dar das de
    dejame del delante demas desde despues dia dias dice dicen dicho diga digame digan digo dime decime decir decirme
    detras di dio disculpa disculpe disculpen disculpas doctor doctora doc dr dra don dona donde durante e el ella ellas
    agregalo agreguelo agregarlo agregala agreguela agregalos agreguelos ello ellos en entonces entre era eran eres es esa esas ese eso esos esta estaba estaban estado estamos estan estar
    estas este esto estos estoy estuvo etc excepto favor fue fueron ser sea sean sera serian seria soy somos sido fuera
    gentil gentilmente gran grande gusta gustaria guste gustan ha haber habia habian habra han has hasta hay haya he
    hemos hace hacen hacer hacerlo haces haga hagame hago hizo hoy hubo igual ingeniero ingeniera inge ir iba jefe jefa
    joven la las le les lo los luego mas mayor me medio mejor menos mi mis mientras mio misma mismas mismo mismos
    momento mucha muchas mucho muchos muy nada ni no nos nosotros nuestra nuestras nuestro nuestros nuevo nunca o oiga
    oigame oye otra otras otro otros para parece pena pero pequena permiso persona personas poco pocos podria por porfa
    porfavor porfis porque posible pregunta preguntas preguntar preguntarle preguntarte pregunto primero pues pueda
    puede puedo puntualmente que quede quiera quiero quieres quiere queria quien quizas rapido rapidito realmente regale
    regalas respecto respectivo sabe saber sabes sabria se senor senora senorita senores si siempre sigo sigue sin sino
    sobre su sus tal tales tambien tampoco tan tanta tantas tanto tantos te tenga tengamos tengan tengas tengo tenemos
    tener teniendo tenia tiene tienen tienes tenes tenido ti tipo toda todas todo todos trabajo tu tus tuya tuyo u un
    una unas uno unos usa usar usted ustedes va vamos van vas vaya ve veces vea veo ver vez via vista visto voy vos y ya
    yo cordialmente amablemente amable cordial saludo saludos mira mire miren veras mismito necesitaba necesitamos
    necesite actual actualmente acuerdo caso casos tema temas asunto manera forma modo falta ayuden consulta consultar
    duda dudas inquietud solicitud solicito favorcito regalo compadre hermano parce parcero mano pana amigo amiga
    companero companera profe proceso procesos estaria estarian dentro acerca cuanto frente general completo completa
    completos actuales vigente vigentes hecho hacia segun debajo cerca juntos junto igualmente apenas siquiera verdad
    cierta serio pucha ay ah oh eh ajam aja mmm ehh jeje jaja jajaja pss hombre ole mijo sumerce quieren existe existen
    aparece aparecen sale salen salio salir llama llaman cargo nombre supervisora fecha sabiendo podido hola bot cerrojo
    robot asistente sistema aplicacion app herramienta manda puse ponga poner pone quito hable hablo conoce conozco
    conocer entiendo entender entendi acordado quedaria quedan quedaron hicieron hicimos hice paso pasa pasan pasar pase
    viene vino dependiendo directamente electronico electronicos secopii plataforma ano anos mes meses semana semanas
    hora minuto rato ultimo ultima ultimos ultimas primer primera proxima respuesta confirmame confirmeme confirmar
    confirma confirmas aclarame mostrarme indicarme regalarme colaborame colaboreme colaborenme decirle contarme
    cuentame cuenteme cuenta cuente comenta comentame comento comentarle comentarte resulta sucede ocurre pasando aclaro
    digamos osea listo listos listas dije dijo dijeron creo creemos pienso supongo imagino necesariamente obviamente
    revisar reviso revise revisa revisando revisame mirar mirame miremos ejecutivo rapida breve corto corta detallado
    detallada anterior anteriores encuentro encuentra encuentran permitame permiteme encantaria interesa interesaria
    unicos solamente incluso ademas funciona manejar manejo tramitar tramite realizar realiza realizo realice efectuar
    efectivamente formalmente correspondiente correspondientes interno tarea presentes relacionado relacionados
    relacionada vinculados cuyos pudiera pudieran cuales aver exactamente contractual contractuales postcontractual
    publico publica estatal estatales supervisado supervisados suscritos ejecucion ejecutado terminado terminados
    terminada finalizado finalizados finalizada activo activos activa vigencia vigencias definitivo
    definitiva tramitado modulo carpeta boton seccion pestana sincronizar sincroniza sincronice pongalo pongalos pongalas ponlos ponlas ponga pongame ponme
  `,
  en: `
    omg lovely nah yikes whoa oops hmm haha hahaha gosh brilliant splendid cheers
    showing shown appearing happens happen happening listed popping keep keeps
    tied pull fetch hand run grab bring bringing listing enumerate outline spell pop throw spit lay gather compile prepare put kindly pretty ideally honestly literally basically hopefully alright
    folks pal dear regards sincerely hoping wondering guessing figure figured sort kind together altogether apart instead however anyway
    mark everything add turn move becomes number id done between among old ago enough fine suffices apply applies yep yeah nope based basis behind still establish establishes states
    stipulates external say says require requires regulate regulates provides a about after all also am an and anybody
    anyone anything are as at back be because been before being but by came come could day days did do does doing done
    down during each else even ever every for from further gave get gets give go goes going gone good got had has have
    having he her here hers him his how i if in into is it its itself just kind kindly know knows let like little look
    made make makes many may maybe me mean might more most much my myself need never new no not now of off oh ok on once
    one only or other our out over own please quick quickly quite rather re really right said same see seem seems she
    should since so some somebody something sorry such sure take tell than that the their them then there these they
    thing things think this those though through till time to today too under until up upon us use very want wanted
    wants was way we well were what when where which while who whom whose why will with within without would yet you
    your yours already always around question questions wonder wondering curious actually basically currently current
    exactly specific specifically sir madam maam team mate buddy bot cerrojo assistant app tool system trying try tried
    any appear appears show shows listed lists appreciate grateful possible possibly asap urgent full whole entire
    complete brief short detailed next last first second regarding concerning respect per via ensure check checking
    checked verify verified confirm hear heard found wish hope guess suppose understand secop colombian state public
    entity contract contracts supervisor supervise working work works moment minute week weeks month months year years
    whether happen happened happening keep keeps kept put puts another start started end ended finished terminated
    finally ready able status version folder section page screen form electronic final report record act yesterday
    tomorrow tonight stuff bit lot lots bunch couple handful guys folks man dude hmm uh um er ah hm okay sync synchronize synchronise
  `,
} as const
