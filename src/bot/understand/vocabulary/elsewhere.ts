/**
 * Words of everyday life that have nothing to do with closing contracts. One of them is enough to make a keyword beside it
 * mean something else (`cuándo cierra el banco`), and none of them may be taken for a misspelt word of ours.
 */
export const ELSEWHERE = {
  es: `
    estadio flecha plaza pista ofertar oferto postularme convocatoria festivo festivos feriado habitantes sesion negocio
    conduccion significado vida laboral divorciado herida maleta llamo llamare casado casada bancaria bancario ahorros
    partido partidos futbol gol goles mundial seleccion liga campeonato clima llueve llover lluvia temperatura pasaje
    pasajes vuelo vuelos tiquete tiquetes avion aeropuerto hotel hoteles restaurante restaurantes almuerzo almorzar
    desayuno cena comida comidas cafe tinto cerveza pizza receta recetas arroz pollo arepa arepas empanada empanadas
    sancocho bandeja cine pelicula peliculas serie series novela musica cancion canciones concierto baile fiesta
    cumpleanos regalos novia novio esposa esposo hijo hija hijos mama papa familia perro gato mascota casa apartamento
    carro moto bus taxi uber gasolina trafico trancon pico placa soat banco bancos tarjeta tarjetas prestamo hipoteca
    dolar dolares euro bitcoin acciones bolsa sueldo salario salarios nomina prima cesantias primas pension pensionarme
    eps salud medico cita doctores hospital vacuna farmacia renta impuesto impuestos predial declaracion dian iva
    retencion retefuente presidente alcalde gobernador elecciones votar politica congreso senado guerra noticias noticia
    horoscopo signo loteria chance baloto chiste chistes poema poemas cuento cuentos historia amor divorcio divorciarme
    herencia herencias testamento custodia tutela demanda demandar penal homicidio transito comparendo comparendos
    despido reunion reuniones junta zoom meet puerta ventana tienda supermercado almacen gimnasio ejercicio dieta
    universidad colegio examen matematicas capital pais planeta luna sol estrellas inteligencia chatgpt google facebook
    instagram whatsapp tiktok youtube internet wifi computador impresora turnos casino mesada menu uvt bono vestuario celular telefono oferta ofertas licitacion
    licitaciones licitar pliego pliegos rup proponente proponentes adjudicacion cotizacion cotizaciones viaticos vacante
    vacantes empleo gano ganar ganancia cuesta cuestan precio precios trm inflacion minimo hambre sueno aburrido triste
    feliz enamorado edad vives naciste color favorito favorita leche pan huevos mercado navidad zapatos ropa camisa
    libro libros juego juegos videojuego ajedrez millonarios junior tour ciclismo tenis formula carrera raiz cuadrada
    suma multiplica divide capitales traduccion colombia
  `,
  en: `
    drop football soccer match game games goal score league weather rain raining temperature flight flights ticket tickets
    plane airport hotel hotels restaurant restaurants lunch dinner breakfast food coffee beer pizza recipe recipes rice
    chicken movie movies film series song songs music concert party birthday girlfriend boyfriend wife husband daughter
    kids mom dad family dog cat pet house apartment car bike bus taxi uber gas traffic bank banks mortgage dollar
    dollars euro bitcoin stock stocks salary salaries payroll pension health hospital vaccine pharmacy tax taxes
    income president mayor governor election elections vote politics congress war news horoscope lottery joke jokes poem
    poems story stories love divorce inheritance custody lawsuit sue crime murder speeding meeting meetings zoom door
    window store shop supermarket gym exercise diet university school exam math homework capital country planet moon sun
    stars intelligence chatgpt google facebook instagram whatsapp tiktok youtube internet wifi computer printer phone
    tender tenders bid bids bidding bidder quote quotation cost costs price prices cheap hungry tired bored sad happy
    age born favorite favourite milk bread eggs groceries christmas shoes clothes shirt book books chess tennis race
    square root translate translation photos photo pictures picture passport visa bedtime
  `,
} as const

/** What contracts are about, and what firms are called: no strange words here, and never corrected into others. */
export const SUBJECTS = `flujo unidas 
    planta plantas
  cps
  guards guard guardas vigilancia seguridad aseo cafeteria papeleria interventoria consultoria suministro suministros obra obras prestacion
  servicio servicios profesionales profesional apoyo support gestion mantenimiento transporte transportes alimentacion
  sede sedes combustible arrendamiento arrendamientos compraventa seguros tecnologia software hardware licencias logistica
  publicidad construccion vias dotacion dotaciones ambulancia ambulancias limpieza mensajeria correspondencia
  capacitacion asesoria asesorias juridicos tecnicos comodato concesion empresa firma proveedor contratista sas ltda sa
  fundacion corporacion consorcio union temporal asociacion cooperativa norte sur oriente occidente integrales integral
  nacional compania equipos muebles insumos medicamentos refrigerios eventos infraestructura pavimentacion
  acueducto alcantarillado energia electrica electricos redes telecomunicaciones bomberos parque parques escuela
  escuelas cleaning security consultancy consulting maintenance construction works transport supplies supply lease
  rental insurance catering services professional training road roads fuel company vendor contractor supplier
`

/** Common names of people: strange words, but spelt as they are. */
export const NAMES = `
  juan pedro maria jose carlos ana luis jorge andres diana sandra paola laura camila julian julia mario marta martha
  claudia felipe daniel daniela david miguel angel angela adriana alejandro alejandra natalia carolina catalina santiago
  sebastian nicolas valentina sofia fernando fernanda ricardo oscar cesar ivan hector hugo ruben rodrigo gloria patricia
  luz marina olga nelson wilson edgar william jaime javier manuel rafael ramiro alvaro alberto eduardo gustavo german
  guillermo esteban tatiana yolanda liliana lina monica marcela viviana perez gomez rodriguez gonzalez garcia martinez
  lopez hernandez ramirez torres diaz vargas castro rojas moreno jimenez munoz ortiz suarez gutierrez herrera medina
  ruiz alvarez pena mary john peter smith paul mark anna jane bob alice marco antonio pablo lucia elena
  constanza abel abelardo abraham adalberto adolfo agustin albeiro albert alcides aldemar aldo aleida alexander alexandra
  alexis alfonso alfredo alicia alirio alix alonso amadeo amalia amanda aminta anabel ancizar andrea anibal
  antonella aquileo arbey arelis argenis aristides arlex arley arnulfo arturo astrid augusto bayron beatriz
  benjamin bernarda bernardo berta bertha betty bibiana brayan brenda briyith bryan camilo carlota catherine
  cecilia celia celmira christian ciro claudio clemencia cristian cristina dagoberto daisy danilo dario dayana
  deisy deivid delia dely denis deyanira deysi diego dioselina donaldo dora doris duban duvan edgardo edilia
  edilma edinson edison edith edna edward edwin efrain efren elcy eliana elias eliecer elizabet elizabeth elkin
  elsa elvia elvira emilia emilio emilse emilsen emiro emma eneida enith enrique erica erika ernesto estefania
  estela estella esther estiven eugenia eugenio eusebio evelio evelyn everardo everlides ezequiel fabian
  fabiana fabio fabiola facundo fanery fanny fatima faustino federico felix fidelina filomena floralba
  floresmira francisco freddy fredy gabriel gabriela genaro genoveva georgina geovanny gerardo gerson gilberto
  gildardo gilma gina giovanna giovanni giovanny gisela gladis gladys gonzalo graciela griselda guadalupe
  guillermina haydee hayder heber heidy heiner helena henry heriberto herlinda hermelinda hermes hermogenes
  hernan hernando hilda horacio humberto idalia ignacio ilduara ines ingrid inocencia irene irma isaac isabel
  isabella isidro ismael ivonne jacinto jackeline jacobo jacqueline jader jaider jair jairo janet janeth jeison
  jeisson jenifer jennifer jenny jessica jesus jhoan jhon jhonatan jimena jimmy joana joaquin joel johana
  johanna johnatan jonathan jorman josefa josefina josue jovany jovita juana judith judy juliana julieta karen
  karina katerine katherin katherine kelly ketty laidy leider leidy leiner leonardo leonel leonilde leonor
  leydi leydy libardo ligia lilia lilian lorenzo lourdes luceli lucelly luciana luciano lucila lucy ludivia
  luisa luzdary luzmila lyda magda magdalena maicol maira manuela marceliano marcelino margot margoth mariana
  mariangel maribel maricela mariela marilu mariluz marilyn marisela marisol maritza marlene marleny marley
  marlon martin maruja maryluz mateo matias matilde mauricio mauro maximiliano mayra melissa melquisedec
  mercedes merly michael mildred mileidys milena mireya miriam miryam misael moises myriam nancy napoleon
  nataly nathalia nathaly nayibe nayive nelcy nelida nelly nelsy nery nestor nidia nilsa nilson ninfa nini noel
  nohora nolberto nora noralba norberto norbey norman nubia nubiola nubis nurys nydia obdulio octavio ofelia
  olivia olmedo omaira omar orfilia orlando osman osvaldo oswaldo otilia pascual paula piedad pierina plinio
  porfirio ramon raquel raul rebeca reinaldo reinel rene reynaldo rigoberto robert roberto rocio rodolfo
  rogelio ronald rosalba rosaura rosemberg rosendo rosmery rosmira roxana rubiel rubiela ruth salome samantha
  samuel sara saray saul sergio shirley sildana silvia simon sneider solangel sonia stella steven stiven susana
  teodoro teofilo teresa tiberio tito tulia tulio ubaldina valentin valeria vanessa veronica vicente vicky
  victor vilma virgilio vladimir wendy wilber wilfredo wilfrido wilman wilmar wilmer ximena xiomara yadira yair
  yamid yamile yamileth yanet yaneth yaqueline yasmin yeferson yefri yeison yeisson yennifer yenny yeny yerson
  yesenia yesid yessica yilmar yimmy yisel yohana yordan yudi yudy yuleidy yuliana yulieth yurany yurleidy yury
  zenaida zoraida zully zulma zunilda
`
