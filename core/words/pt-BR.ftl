# O significado das variáveis e variantes está em en.ftl.

join = { $before }; { $next }
better-join = { $before }, { $next }

before-its-turn = interrompido antes da sua vez; salve novamente para continuar
bytes-missing = { $missing ->
    [only_a_link] o Instagram exportou apenas um link expirado; solicite uma nova exportação para obter o arquivo
    [not_in_any_part] não está em nenhuma das exportações indicadas; adicione as outras partes, ou então foi excluído no Instagram
    [unsafe_path] o caminho leva para fora da exportação; não foi seguido
    [encrypted] está criptografado na exportação; descompacte-a e tente novamente
    [unreadable] a entrada na exportação está danificada; baixe a exportação novamente
    [packed_otherwise] está compactado no ZIP de uma forma que o Keepsake não lê; descompacte o ZIP e indique a pasta
    [empty] o arquivo na exportação está vazio; baixe a exportação novamente e solicite outra se nela também estiver vazio
    [in_cloud] está em uma nuvem e não neste dispositivo; baixe-o primeiro para este dispositivo e leia a pasta novamente
    [behind_a_link] está atrás de um link simbólico, que o Keepsake não segue; indique também a pasta a que ele leva
    [not_downloaded] ainda não foi baixado; salve o link para obtê-lo
    [no_address] a página não menciona nenhum arquivo disso: talvez só seja mostrado para quem está conectado, ou este tipo de página o omita; abra no Instagram ou use uma exportação
    [address_refused] não foi possível obter o arquivo que a página menciona: o endereço pode ter expirado ou não ser do Instagram; salve o link novamente, com a página recarregada se você indicou uma
    [connection_lost] a conexão caiu; o que chegou foi mantido, salve o link novamente para continuar
    [no_connection] não houve conexão com o servidor que tem o arquivo; verifique se este dispositivo está conectado e salve o link novamente
    [name_not_found] o endereço do servidor que tem o arquivo não foi encontrado; verifique se este dispositivo está conectado e se algo na rede bloqueia o Instagram, e salve o link novamente
    [not_trusted] quem respondeu não conseguiu provar que é um servidor do Instagram (não usa TLS como deveria, ou o certificado não é confiável); use outra rede e salve o link novamente
    [server_busy] os servidores do Instagram estão sobrecarregados; salve o link novamente em uma hora
    [no_media_received] o que o Instagram enviou não é uma foto ou um vídeo completo; salve o link novamente mais tarde
    [damaged] o que o Instagram enviou está danificado, mesmo ao pedir de novo; salve o link novamente mais tarde ou aceite como está
   *[no_room] não há espaço para baixar; libere espaço e salve o link novamente
}
left-out = { $opt_in ->
    [reshares] publicação de outra pessoa, compartilhada novamente; só é salva se você pedir
    [recently_deleted] excluído recentemente no Instagram; só é salvo se você pedir
    [drafts] rascunho nunca publicado; só é salvo se você pedir
    [messages] enviado em uma mensagem; só é salvo se você pedir
    [others_messages] de uma mensagem, não enviado por você; só é salvo se você pedir
    [unknown_sender] de uma mensagem, e a exportação não diz de quem: pode ser seu; só é salvo se você pedir
   *[reposts] publicação de outra pessoa: republicada, curtida, salva ou em que você foi marcado; só é salva se você pedir
}
no-media = não é uma foto nem um vídeo de um tipo que o Keepsake conheça; se for (JPEG XL, TIFF, RAW), converta para JPEG, HEIC ou MP4 com outro app
removed-by-you = você o removeu de onde estava salvo; só é salvo novamente se você pedir
in-trash = está na lixeira da sua biblioteca de fotos
gone-with-all-others = foi salvo aqui e não está mais, como tudo o que foi salvo aqui; só é salvo novamente se você pedir

same-bytes = os mesmos dados foram salvos com outro nome
in-library = sua biblioteca de fotos já tem: { $asset }
better-in-archives = agora há uma versão melhor: { $better }
better-more-pixels = mais pixels
    .known = { $now } pixels em vez de { $was }
better-more-bytes = um arquivo maior
    .known = { $now } kB em vez de { $was } kB
better-date = a data
    .known = { $was ->
        [unknown] a data com { better-precision-now } em vez de nenhuma
       *[known] a data com { better-precision-now } em vez de { better-precision-was }
    }
better-precision-now = { $now ->
    [second] o segundo
    [minute] o minuto
   *[month] o mês
}
better-precision-was = { $was ->
    [second] só o segundo
    [minute] só o minuto
   *[month] só o mês
}
better-caption = outra legenda
better-place = o local
better-whole = o arquivo completo
better-sound = o som
cannot-replace = esta biblioteca de fotos não permite substituir o outro
changed-in-roll = agora há uma versão melhor, mas ele foi alterado na biblioteca de fotos depois de salvo; deixado como está

dated-at-save = com a data em que foi salvo e não a de publicação, como pedido
cut-off = salvo como está: o arquivo está danificado ou termina cedo demais, pode faltar uma parte { $media ->
    [photo] da foto
   *[video] do vídeo
}; { $from_link ->
    [true] salve o link novamente mais tarde
   *[false] baixe a exportação novamente e, se continuar assim, solicite outra
}
came-damaged = salvo como você pediu, embora tenha chegado danificado duas vezes: { $damage ->
    [cut_off] falta o final
   *[broken] uma parte está danificada
}; para tê-lo inteiro, salve o link novamente mais tarde e deixe que seja substituído
smaller = salvo em tamanho menor que o original: a página no Instagram não menciona nenhum arquivo maior; se for seu, pode estar na sua exportação
larger-apart = salvo com { $saved } pixels: a página no Instagram também o tem com { $larger }, mas ali o som fica em um arquivo separado, e o Keepsake não junta arquivos; se for seu, pode estar maior na sua exportação
silent = salvo sem som: a página no Instagram diz que há som, mas o arquivo não tem; abra no Instagram para ouvir
may-be-others = salvo como seu, embora possa ser de outra pessoa: a exportação não diz com certeza de quem é
own-place = salvo com um local que já está no próprio arquivo e foi mantido
metadata-partly = salvo com uma parte dos metadados: { not-tagged }{ beside }
metadata-not-written = salvo sem metadados: { not-tagged }{ beside }
beside = { $beside ->
    [true] ; todos estão no arquivo .xmp ao lado
   *[false] { "" }
}
not-tagged = { $why ->
    [photo_damaged] a foto está danificada
    [large_photo_has_some] a foto tem mais de 8 MiB e já tem metadados
    [large_photo] a foto tem mais de 8 MiB
    [fragmented] o vídeo é feito de fragmentos
    [no_room_for_year_in_video] falta a data no cabeçalho do vídeo, que não tem espaço para o ano
    [video_cannot_grow] faltam o local e a legenda: o cabeçalho do vídeo não pode crescer
    [video_header_damaged] o cabeçalho do vídeo está danificado
    [video_header_long] o cabeçalho do vídeo tem mais de 8 MiB
    [two_exif_blocks] a foto tem mais de um bloco EXIF
    [exif_cannot_grow] os metadados da foto estão onde não podem crescer
    [photo_header_damaged] o cabeçalho da foto está danificado
    [photo_header_long] o cabeçalho da foto é longo demais
    [no_room_for_year] a data não foi gravada: o EXIF não tem espaço para o ano
    [caption_cut] a legenda foi cortada: é mais longa do que cabe no arquivo
    [caption_left_out] a legenda não foi gravada: não cabe no arquivo
    [own_date] o arquivo já tem outra data, que foi mantida
    [own_caption] o arquivo já tem outra legenda, que foi mantida
    [exif_damaged] os dados EXIF que já estavam no arquivo estão danificados
    [exif_full] os dados EXIF que já estavam no arquivo não deixam espaço
    [metadata_far_behind] os metadados da foto ficam além dos primeiros 8 MiB
    [motion_photo] o arquivo da foto também contém um vídeo
    [no_room_in_table] a tabela de posições da foto não tem espaço
    [gif] GIF não tem campos para datas e locais
   *[web_m] não são gravados metadados em WebM
}
old-one-not-taken-out = está na biblioteca de fotos, mas o que ele substitui ainda não pôde ser retirado; salve novamente
no-album = salvo sem o álbum: a biblioteca de fotos não pôde criá-lo ou não tem permissão

no-source = o catálogo não sabe onde estão os dados
download-gone = o que foi baixado não está mais aqui; salve o link novamente
archive-gone = { $archive } não está mais lá; coloque de volta e salve novamente
archive-changed = { $archive } mudou desde que foi lido; se ainda estiver sendo copiado ou baixado, tente de novo quando estiver completo; senão, coloque o anterior de volta ou importe de novo
file-gone = o arquivo não está mais em { $archive }; coloque de volta e salve novamente
damaged-in-archive = está danificado em { $archive }; baixe a exportação novamente
empty-file = o arquivo está vazio
reading-broke = a leitura falhou de um modo que não deveria acontecer; por favor, informe isso

space-needed = são necessários { $needed } MB e há { $free } MB livres; libere espaço e salve novamente, ou salve menos de cada vez
no-room-at = não há mais espaço em { $path }; libere espaço e salve novamente
no-room-for-ledger = não há mais espaço para o registro; libere espaço e salve novamente
catalog-busy = outro programa está usando o catálogo; tente em um momento
catalog-read-only = não é possível gravar no catálogo; permita isso ou escolha outra pasta
catalog-gone = o catálogo não pode ser aberto; verifique se a pasta dele ainda está lá
catalog-damaged = o catálogo está danificado; o que foi salvo fica
catalog-failed = erro do catálogo: { $system }
cannot-write = não é possível gravar em { $path }; permita isso ou escolha outra pasta
place-gone = { $path } não está mais lá; coloque de volta e salve novamente
no-folder = { $path } é um arquivo, ou um link que não leva a lugar nenhum, e ali é preciso uma pasta; mova-o e salve de novo
too-large = grande demais para o sistema de arquivos de { $path }
system-said = { $path }: { $system }
not-confirmed = não é certo que foi mantido: o disco de { $path } não confirmou ({ $system }); salve novamente
names-taken = { $count ->
    [one] já existe { $count } arquivo com o nome { $name }
   *[other] já existem { $count } arquivos com o nome { $name }
}
staged-file-gone = alguém retirou o arquivo preparado
not-in-this-folder = não está nesta pasta
not-its-turn = não era a vez dele
not-there-after-adding = a biblioteca de fotos aceitou, mas ele não está lá
may-be-there = os mesmos dados podem ter acabado de ser salvos; salve novamente para descobrir
not-in-roll-any-more = não está mais na biblioteca de fotos; salve novamente
no-answer = a biblioteca de fotos não respondeu por todos os itens; salve novamente
mixed-up = a biblioteca de fotos confundiu seus itens
in-cloud = está no iCloud e não neste dispositivo agora; não se perdeu: conecte-se à internet e tente novamente
still-there = foi retirado, mas ainda está lá
roll-too-slow = { $seconds ->
    [one] a biblioteca de fotos não respondeu em { $seconds } segundo; salve novamente
   *[other] a biblioteca de fotos não respondeu em { $seconds } segundos; salve novamente
}
roll-broke = a biblioteca de fotos falhou de modo inesperado: { $text }

cannot-undo = esta biblioteca de fotos não permite desfazer nada
declined = foi perguntado se podia ser removido e a resposta foi não; fica até uma nova tentativa
old-one-not-kept = o que ele substituiu não foi guardado: esta biblioteca de fotos não consegue
old-one-kept-no-more = o que ele substituiu não está mais guardado
old-one-has-no-place = o que ele substituiu não pôde ser trazido de volta: outro arquivo tem agora o nome dele
old-one-not-brought-back = o que ele substituiu não pôde ser trazido de volta
old-one-not-there = o que ele substituiu foi trazido de volta, mas não está lá

roll-said = { $trouble ->
    [not_allowed] não permitido: { $text }
    [no_space] espaço insuficiente: { $text }
    [unreachable] inacessível: { $text }
    [refused] recusado: { $text }
    [not_durable] não é certo que foi mantido: { $text }
   *[try_again] { $text }
}
other = { $text }

report-title = Keepsake: salvamento { $run }, { $moment }
report-heading = Suas fotos e seus vídeos do Instagram
report-save = Salvamento { $run }, { $moment }, em { $roll }
report-to-the-pictures = Ir para as imagens
report-months = Meses
report-in-the-roll = Na biblioteca de fotos
report-not-in-the-roll = Fora da biblioteca de fotos
report-no-pictures = Nada.
report-nothing-left-out = Nada: tudo o que foi encontrado está lá.
report-saved-with-remarks = Salvos, com algo a saber
report-worth-knowing = Bom saber
report-planned = Fotos e vídeos
report-saved = Salvos
report-already-there = Já estavam lá
report-skipped = Ignorados
report-failed = Com falha
report-written = Gravado
report-replaced = Substituídos por melhores
report-better = Melhores na exportação
report-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } fotos
}
report-videos = { $count ->
    [one] { $count } vídeo
   *[other] { $count } vídeos
}
report-photos-and-videos = { $photos }, { $videos }
report-not-drawn = e mais { $number }, na biblioteca de fotos, mas não mostrados aqui: uma página com todos não abriria
report-month = { $month ->
    [january] janeiro
    [february] fevereiro
    [march] março
    [april] abril
    [may] maio
    [june] junho
    [july] julho
    [august] agosto
    [september] setembro
    [october] outubro
    [november] novembro
   *[december] dezembro
} de { $year }
report-short-month = { $month ->
    [january] jan.
    [february] fev.
    [march] mar.
    [april] abr.
    [may] mai.
    [june] jun.
    [july] jul.
    [august] ago.
    [september] set.
    [october] out.
    [november] nov.
   *[december] dez.
}
report-date-unknown = Data desconhecida
report-failed-because = Falha: { $why }
report-skipped-because = Ignorado: { $why }
report-various-reasons = Falha ou ignorado: vários motivos
report-kind = { $kind ->
    [post] publicação
    [reel] reel
    [igtv] IGTV
    [archived_post] publicação arquivada
    [story] story
    [highlight] destaque
    [profile_photo] foto do perfil
    [thread] publicação do Threads
    [other] outro
    [message] mensagem
   *[recently_deleted] excluído recentemente
}
report-caption = { $moment }, { report-kind }
report-photo = Foto: { report-kind }, { $moment }
report-video = Vídeo: { report-kind }, { $moment }
report-photo-not-drawn = Foto sem prévia: { report-kind }, { $moment }
report-footer = Criado pelo Keepsake { $version } neste dispositivo; nada foi enviado. As imagens pequenas são cópias para esta página, os originais estão na biblioteca de fotos.
pairs-title = Keepsake: cópias na sua biblioteca de fotos
pairs-heading = O que a sua biblioteca de fotos já tem
pairs-library = Comparado com { $name }
pairs-new = Novos
pairs-ask = Talvez os mesmos
pairs-asked = Ao salvar, estes são adicionados até você dizer quais são os mesmos: keepsake match com --same ou --different e o número abaixo da publicação.
pairs-there = Já na sua biblioteca de fotos
pairs-none = Nenhum.
pairs-more = e mais { $number } que não são desenhados aqui: uma página com todos não abriria
pairs-post = Na exportação
pairs-asset = Na sua biblioteca de fotos
pairs-picture = Foto na sua biblioteca de fotos: { $asset }
pairs-distance = Traços que diferem: { $distance } de 256
pairs-cue = { $cue ->
    [bytes] os mesmos bytes
    [picture] igual em cada parte
    [date] tirada no mês antes da publicação
    [shape] inteira, no mesmo formato
    [size] pelo menos tantos pixels
    [length] mesma duração
   *[answer] você disse
}
pairs-footer = Criado pelo Keepsake { $version } neste dispositivo; nada foi enviado, e nada na sua biblioteca de fotos foi alterado.
copy-link = abra a publicação no Instagram, toque em Compartilhar e copie o link
from-export = se for sua, salve a partir da sua exportação
refusal-no-link = não há nenhum link do Instagram; { copy-link }
refusal-no-post = { $leads_to ->
    [story] o Instagram só mostra stories e destaques para quem está conectado; os seus estão na sua exportação, então salve a exportação
    [profile] este link leva a um perfil inteiro; compartilhe publicações separadas, ou salve seu próprio perfil a partir da sua exportação
    [sound] este link leva a um áudio e aos reels que o usam; abra um reel no Instagram, toque em Compartilhar e copie o link
    [place] este link leva a um lugar e às publicações de lá; { copy-link }
    [hashtag] este link leva a uma hashtag ou a uma busca; { copy-link }
    [recommendations] este link leva ao que o Instagram recomenda; { copy-link }
    [messages] este link leva a mensagens, que só os participantes veem; as suas estão na sua exportação, então salve a exportação
    [account] este link leva a uma página do Instagram para a sua conta, não a uma publicação; { copy-link }
   *[elsewhere] este link não leva a nenhuma publicação; { copy-link }
}
refusal-look-alike = { $host } não é o Instagram e não foi consultado; { copy-link }
refusal-holds-files = { $host } guarda arquivos do Instagram em endereços que expiram; { copy-link }
refusal-cut-link = este link está cortado; abra a publicação no Instagram, toque em Compartilhar e copie o link inteiro
refusal-threads = este link leva ao Threads, cujas publicações não são do Instagram; as suas estão na sua exportação do Instagram, então salve a exportação
refusal-not-found = o Instagram não mostra esta publicação: ela pode ter sido excluída, ser privada ou ser mostrada só para algumas pessoas conectadas; { from-export }
refusal-gated = { $gate ->
    [age] o Instagram só mostra esta publicação para quem está conectado e tem idade suficiente; { from-export }
    [region] o Instagram não mostra esta publicação no país de onde vem a conexão; { from-export }
   *[other] o Instagram não mostra esta publicação para todos, e não se sabe por quê: talvez só para algumas pessoas conectadas, ou não no país de onde vem a conexão; { from-export }
}
refusal-withheld = o Instagram não mostra nada desta publicação para quem não está conectado e não diz por quê: pode ser privada, limitada ou removida; { from-export }
refusal-new-form = a publicação está na página, em uma forma que este Keepsake não sabe ler; atualize o Keepsake, ou abra a publicação no Instagram
refusal-shell = o Instagram enviou uma página vazia, como faz com visitantes que toma por programas; tente mais tarde, ou veja a publicação em um navegador
refusal-throttled = por enquanto o Instagram não dá mais nada para quem não está conectado; tente em algumas horas
refusal-login-wanted = o Instagram pede login antes de mostrar esta publicação, como faz com algumas, e com todas depois de muitas visitas; tente em algumas horas; { from-export }
refusal-checkpoint = o Instagram quer uma prova de que uma pessoa está pedindo antes de mostrar mais; abra a publicação em um navegador deste dispositivo, faça o que for pedido e tente em algumas horas
refusal-not-instagram = o que respondeu (status { $status }) não parece ser o Instagram: talvez algo no caminho, como a rede de uma empresa, um filtro ou um proxy, o esteja retendo; tente em outra rede
refusal-resting = da última vez o Instagram não deu mais nada, então por enquanto nada é pedido; tente depois das { $until }
refusal-day-is-full = páginas pedidas hoje: { $count }, tantas quantas o Instagram aceita; salve o resto amanhã
refusal-share-unresolved = o Instagram não disse aonde este link curto leva; abra-o, toque em Compartilhar e copie o link de novo
refusal-unknown-page = o Instagram respondeu de um modo que o Keepsake não conhece ({ $name }); tente mais tarde, ou veja a publicação em um navegador
refusal-unknown-status = o Instagram respondeu de um modo que o Keepsake não conhece (status { $status }); tente mais tarde, ou veja a publicação em um navegador
refusal-unknown-answer = o Instagram respondeu de um modo que o Keepsake não conhece ({ $answer ->
    [no_page] algo que não é uma página
    [endless] uma página sem fim
   *[elsewhere] leva a outro lugar
}); tente mais tarde, ou veja a publicação em um navegador
refusal-other-page = a página indicada não mostra esta publicação; abra-a em um navegador sem se conectar, espere a imagem, salve a página e indique-a
refusal-cut-page = a página indicada está incompleta; abra a publicação em um navegador sem se conectar, espere a imagem, salve a página de novo e indique-a
refusal-profile-page = a página indicada é a de um perfil; abra a própria publicação em um navegador sem se conectar, salve a página dela e indique-a
refusal-server-trouble = os servidores do Instagram estão com problemas; tente em uma hora
refusal-unreachable = não foi possível alcançar o Instagram: { $how ->
    [broke_off] a conexão caiu
    [not_in_time] nenhuma resposta chegou a tempo
    [silent] por um tempo nada chegou
    [too_long] demorou demais
    [not_readable] a resposta não podia ser lida
    [sent_around] foi enviado de um endereço a outro
    [other_part] chegou outra parte que não a pedida
    [other_file] o arquivo não é mais o mesmo
   *[nothing] não houve resposta
}; verifique a conexão e tente de novo
refusal-not-trusted = quem respondeu não conseguiu provar que é o Instagram (seu certificado TLS não é confiável), então nada foi pedido; isso acontece com um Wi-Fi que pede login, na rede de uma empresa, com um antivírus ou com o relógio errado; use outra rede e tente de novo
refusal-no-name = o endereço do servidor do Instagram não foi encontrado; verifique se este dispositivo está conectado e se algo na rede (um filtro, o DNS) bloqueia o Instagram, e tente de novo
refusal-no-connection = não há conexão com o servidor do Instagram; verifique se este dispositivo está conectado e se um firewall ou proxy está no caminho, e tente de novo
refusal-no-such-slide = imagens desta publicação segundo a página dela: { $count }; não há imagem { $asked }
refusal-slide-left-out = nada do que a página desta publicação mostra é com certeza a imagem { $asked }; salve a publicação inteira ou abra-a no Instagram
refusal-no-media = a página não menciona nenhuma foto ou vídeo desta publicação que possa ser salvo; abra-a no Instagram

no-page-empty = o arquivo está vazio; abra a publicação em um navegador sem se conectar, espere que ela apareça e salve a página como “Página da web, somente HTML”
no-page-web-archive = este é um arquivo da web (MHTML, um único arquivo), no qual falta aquilo de que a publicação é lida; salve a página como “Página da web, somente HTML”
no-page-printed = este é um PDF, no qual a página está como seria impressa; salve a própria página como “Página da web, somente HTML”, no Safari como “Arquivo da web”
no-page-bookmark = este arquivo contém apenas o endereço da página; abra-o em um navegador sem se conectar, espere que a publicação apareça e salve a página como “Página da web, somente HTML”
no-page-media = isto é uma foto ou um vídeo, e não a página da publicação; salve a própria página como “Página da web, somente HTML”
no-page-zip = este é um arquivo ZIP; descompacte-o e indique a página que está nele, ou salve a página como “Página da web, somente HTML”
no-page-no-scripts = quem salvou esta página deixou de fora os scripts, que contêm a publicação; salve a página com o próprio navegador como “Página da web, somente HTML”
no-page-frame = este é o quadro em que outros sites mostram uma publicação, com apenas uma imagem pequena; abra a própria publicação em um navegador sem se conectar e salve a página dela como “Página da web, somente HTML”
no-page-damaged = o arquivo está compactado de um modo que não é lido aqui, ou danificado; salve a página de novo
no-page-too-large = isto é grande demais para uma página
not-archive-empty = o arquivo está vazio; baixe-o novamente
not-archive-incomplete = o ZIP está incompleto, falta uma parte; baixe-o novamente
not-archive-split = é um volume de um ZIP dividido; junte os volumes ou descompacte-os, e indique o resultado
not-archive-front-missing = falta o início do ZIP: é o último pedaço de um ZIP dividido, ou o download está danificado; junte os pedaços e indique o resultado, ou baixe-o novamente
not-archive-too-many-entries = contém milhões de arquivos, muito mais do que qualquer exportação
not-archive-bomb = diz ocupar { $gigabytes } GB descompactado, o que seus dados não permitem; está danificado ou foi feito para causar dano
not-archive-other-file = é { $kind ->
    [rar] um arquivo RAR
    [seven_zip] um arquivo 7-Zip
    [gzip] um arquivo gzip
    [bzip2] um arquivo bzip2
    [xz] um arquivo xz
    [zstandard] um arquivo Zstandard
    [tar] um arquivo tar
    [pdf] um PDF
   *[photo_or_video] uma foto ou um vídeo
}; indique o ZIP do Instagram, ou a pasta em que foi descompactado
not-archive-web-page = não é um ZIP, mas uma página da web, como a de um link expirado; conecte-se e baixe novamente
not-archive-part-of-export = é um único arquivo de uma exportação descompactada; indique a pasta inteira, ou o ZIP
not-archive-unknown = não é um ZIP nem uma pasta; indique o ZIP do Instagram, ou a pasta em que foi descompactado
not-archive-packed-inside = está compactado dentro de outro ZIP e não pode ser lido ali; descompacte o ZIP de fora e indique a pasta
not-archive-encrypted-inside = está criptografado dentro de outro ZIP; descompacte o ZIP de fora com a senha e indique a pasta
not-archive-open-folder = é uma pasta aberta; indique o caminho dela
not-archive-system-said = { $system }

trouble-roll = { $reason }
trouble-link = { $refusal }
trouble-not-an-archive = { $path } não pode ser lido como exportação: { $unfit }
trouble-other-archive = { $is_known ->
    [false] essa exportação não existe mais; adicione-a como nova
   *[true] { $given } é outra exportação, diferente de { $asked }, que foi lida; escolha aquela, ou adicione esta como nova
}
trouble-nothing-found = nenhuma publicação do Instagram foi encontrada em { $paths }{ $notes }
more-notes = e mais { $more }
all-archives = todas as exportações
trouble-no-archive-chosen = escolha pelo menos uma exportação
trouble-no-open-file = isto não é um arquivo aberto: { $system }
trouble-only-paths = aqui não é possível entregar arquivos abertos; dê um caminho
trouble-no-bytes = nenhuma exportação conhecida tem os dados
trouble-no-picture = não há imagem: { $system }
trouble-not-there = { $path }: esse arquivo ou pasta não existe
trouble-not-allowed = { $path }: você não tem permissão para abrir
trouble-read-only = { $path }: nada pode ser gravado ali
trouble-disk-full = { $path }: o disco está cheio; libere espaço e tente de novo
trouble-system-said = { $path }: { $system }
trouble-catalog-full = o disco do catálogo está cheio; libere espaço e tente de novo
trouble-catalog-busy = outro programa está usando o catálogo; tente em um momento
trouble-catalog-read-only = não é possível gravar no catálogo; permita isso ou escolha outra pasta
trouble-catalog-gone = o catálogo não pode ser aberto; verifique se a pasta dele ainda está lá
trouble-not-a-catalog = { $path } não é um catálogo do Keepsake; ficou como está
trouble-newer-catalog = { $path } foi gravado por uma versão mais nova do Keepsake; atualize o Keepsake para abrir
trouble-catalog-not-updated = o catálogo não pode ser atualizado: { $system }
trouble-catalog-damaged = o catálogo está danificado; o que foi salvo fica
trouble-catalog-failed = erro do catálogo: { $system }
trouble-other-save = outro salvamento está usando { $path }; espere até que termine
trouble-save-goes-on = há um salvamento ou uma leitura em andamento; interrompa, ou espere até que termine
trouble-undo-goes-on = um salvamento está sendo desfeito; interrompa, ou espere até que termine
trouble-look-goes-on = a biblioteca de fotos está sendo examinada; interrompa, ou espere até que termine
trouble-too-late = o salvamento não esperou por esta biblioteca de fotos
trouble-stopped = interrompido
trouble-no-place = isto não é um lugar de uma lista dado por uma página
trouble-no-month = não existe o mês { $month } de { $year }
trouble-no-date = isto não é uma data: { $system }
trouble-no-zone = não existe fuso horário chamado { $name }
trouble-no-run = não existe salvamento com o número { $run }
trouble-not-to-be-resumed = o salvamento com o número { $run } não pode ser continuado: foi para outra biblioteca de fotos, foi desfeito, não incluía nada, ou outra versão o registrou; comece um novo
trouble-nothing-failed = no salvamento com o número { $run } não falhou nada que possa ser tentado de novo
trouble-nothing-with-reason = no salvamento com o número { $run } não há nada com esse motivo
trouble-unknown-media = esta foto ou este vídeo não está no catálogo
trouble-saved-as = já está na biblioteca de fotos, como { $asset }; a outra cópia não foi incorporada
trouble-asset-of-another = { $asset } é outra foto ou outro vídeo que já foi salvo
trouble-closed = este keepsake foi fechado; abra-o de novo
trouble-miscounted = o registro dá conta de { $accounted } de { $planned } itens previstos; por favor, informe isso
trouble-no-network = a rede não pode ser usada: { $system }
trouble-other = { $text }

oddity-more = { $others ->
    [true] , e mais { $more }
   *[false] { "" }
}
oddity-in-entry = { $alone ->
    [true] entrada { $entry }
   *[false] a primeira na entrada { $entry }
}
quoted = “{ $text }”
oddity-list-cut-off = a lista de arquivos está cortada, arquivos lidos: { $count }; baixe a exportação novamente
oddity-entries = { $fault ->
    [unsafe_name] deixado de fora, pois o nome não é seguro
    [link] deixado de fora, pois é um link simbólico
    [twice] aparece mais de uma vez, o último foi usado
    [not_text] deixado de fora, pois o nome não é um texto legível
    [too_deep] deixado de fora, pois a pasta é profunda demais
    [camera_roll] deixado de fora, pois é uma biblioteca de fotos feita pelo Keepsake
    [empty] deixado de fora, pois pelo nome é uma foto ou um vídeo, mas está vazio; baixe a exportação novamente
    [not_media] deixado de fora, pois pelo nome é uma foto ou um vídeo, mas o conteúdo não é nenhum que o Keepsake conheça
    [other_form] deixado de fora, pois a exportação indica a mesma foto ou o mesmo vídeo com outra extensão, que foi usado
    [in_cloud] deixado de fora, pois está em uma nuvem e não neste dispositivo; baixe-o primeiro para este dispositivo
    [in_bin] deixado de fora, pois está em uma lixeira, onde alguém o jogou; tire-o de lá para tê-lo também
   *[closed] deixado de fora, pois o sistema não permite ler
}: { $first }{ oddity-more }
oddity-packed-otherwise = compactado com { $method }, que o Keepsake não lê; descompacte o ZIP e indique a pasta: { $first }{ oddity-more }
oddity-zips-left-alone = { $fault ->
    [not_instagrams] não usado, pois este ZIP não contém uma exportação do Instagram
    [unfinished] não usado, pois o nome diz que o download não terminou; se terminou, remova essa extensão
   *[too_many] não aberto, pois é profundo demais ou está entre muitos; indique este ZIP se ele fizer parte da exportação
}: { $first }{ oddity-more }
oddity-zips-unreadable = um ZIP que não pode ser lido: { $unfit }: { $first }{ oddity-more }
oddity-others-left-alone = não usado: { $unfit }: { $first }{ oddity-more }
oddity-strays = fotos e vídeos não usados, pois nenhum índice os nomeia e nada diz que são do Instagram: { $count } ({ $places }); para usá-los também, coloque-os em uma pasta media/other
oddity-stray-top = { $items } no topo
oddity-stray-in = { $items } em { $folder }
oddity-stray-rest = { $alone ->
    [true] o resto em outra pasta
   *[false] o resto em outras { $more_folders } pastas
}
oddity-names-unread = nomeia { $media } para os quais nenhum índice pôde ser lido; só se conhece o mês da pasta, quando muito; se este arquivo for JSON, baixe a exportação novamente; se não, exporte de novo no formato JSON, ou informe que tipo de arquivo é este
oddity-photos = { $count ->
    [one] { $count } foto
   *[other] { $count } fotos
}
oddity-videos = { $count ->
    [one] { $count } vídeo
   *[other] { $count } vídeos
}
oddity-both = { $before } e { $next }
oddity-not-in-any-part = referências cujas fotos e vídeos não estão em nenhuma exportação: { $count }; pode haver mais partes
oddity-no-index = não há índice: nada aqui diz o dia, a legenda e a ordem das fotos e dos vídeos: { $count }; talvez outra parte da exportação diga
oddity-unindexed = nenhum índice presente aqui menciona estas fotos e vídeos: { $count }; deles se conhece no máximo o mês da pasta; { oddity-several }
oddity-several = { $several ->
    [true] as informações pessoais presentes aqui mencionam mais de um usuário: descompacte cada exportação em uma pasta própria
   *[false] talvez outra parte da exportação os mencione, ou outra exportação foi descompactada por cima desta: descompacte cada uma em uma pasta própria
}
oddity-captions-differ = legendas diferentes em exportações das quais não se sabe qual é a mais recente: { $count }; uma das duas foi mantida
oddity-dates-differ = fotos ou vídeos com duas datas, sem nada que diga qual está certa: { $count }; uma das duas foi usada
oddity-index-too-large = deixado de fora, pois é grande demais para um índice
oddity-index-unreadable = não pode ser lido: { $system }
oddity-file-empty = o arquivo está vazio; baixe a exportação novamente
oddity-utf16 = o arquivo está em UTF-16, como nenhuma exportação; use o arquivo como foi baixado
oddity-file-cut-off = o arquivo está cortado depois do byte { $byte }; o que vem antes foi lido; baixe a exportação novamente
oddity-no-json = o arquivo não é JSON; baixe a exportação novamente
oddity-invalid-json = o arquivo não é JSON válido a partir do byte { $byte }; o que vem antes foi lido
oddity-file-not-unpacked = o arquivo não pode ser descompactado depois do byte { $byte }; o que vem antes foi lido; baixe a exportação novamente
oddity-page-cut-off = a página termina no meio de uma publicação; o que vem antes foi lido; baixe a exportação novamente
oddity-page-not-unpacked = a página não pode ser descompactada depois do byte { $byte }; o que vem antes foi lido; baixe a exportação novamente
oddity-characters-replaced = alguns caracteres estão danificados; foram substituídos
oddity-impossible-times = publicações com uma data impossível (antes de outubro de 2010 ou no futuro), que não foi considerada: { $count }
oddity-entries-broken = entradas que não puderam ser lidas, JSON inválido: { $count } ({ oddity-in-entry })
oddity-entries-too-large = entradas que não puderam ser lidas, maiores que { $mebibytes } MiB: { $count } ({ oddity-in-entry })
oddity-entries-mended = entradas com caracteres que não são texto e foram substituídos: { $count } ({ oddity-in-entry })
oddity-entries-unknown = entradas de uma forma que esta versão não conhece e que não puderam ser lidas: { $count } ({ oddity-in-entry })
oddity-media-nameless = fotos ou vídeos sem caminho que não puderam ser lidos: { $count } ({ oddity-in-entry })
oddity-guessed-carousels = grupos sem legenda e do mesmo segundo, tomados cada um por uma publicação: { $count }
oddity-dates-unread = datas que não puderam ser lidas: { $count } ({ $examples }); o mês é tirado da pasta quando ela o nomeia
oddity-dates-disputed = datas que não puderam ser lidas, pois podem significar mais de um momento: { $count } ({ $examples }); o mês é mantido quando todos caem em um só, senão é tirado da pasta quando ela o nomeia
oddity-dates-contradicted = datas não consideradas, pois a pasta da imagem nomeia outro mês: { $count } ({ $examples }); esse mês é usado
oddity-fields-unknown = campos de nome desconhecido deixados de fora: { $count } ({ $examples })
oddity-stories-maybe-others = stories que podem ser de outras pessoas e são salvos como seus, pois o campo que diz isso está em um idioma desconhecido: { $count }
oddity-posts-maybe-others = publicações que podem ser de outras pessoas e são salvas como suas, pois o nome da seção não diz de quem são: { $count }
oddity-posts-maybe-drafts = publicações que podem ser rascunhos nunca publicados e são salvas, pois uma marca de nome desconhecido pode dizer isso: { $count }
oddity-places-maybe-lost = publicações que talvez percam um lugar, pois dois números de nome desconhecido podem ser um: { $count }
oddity-posts-undated = publicações sem data: { $count }
oddity-entries-without-media = entradas sem foto nem vídeo deixadas de fora: { $count }
oddity-captions-cut = legendas longas demais para o Instagram, cortadas: { $count }
oddity-media-too-many = fotos ou vídeos deixados de fora, pois nenhuma publicação tem tantos ou um caminho tão longo: { $count }
oddity-media-outside = fotos ou vídeos fora de qualquer publicação, dos quais o que a página diz ficou de fora: { $count }
oddity-texts-unknown = textos ao lado de uma foto ou vídeo não entendidos e deixados de fora: { $count }
oddity-tags-too-long = tags longas demais deixadas de fora: { $count }
oddity-other = { $text }
