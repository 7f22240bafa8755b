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
    [not_downloaded] ainda não foi baixado; salve o link para obtê-lo
    [no_address] o Instagram só mostra para quem está conectado; abra no Instagram ou use uma exportação
    [address_refused] o Instagram não entregou o arquivo, embora a página o mencione; salve o link novamente mais tarde
    [connection_lost] a conexão caiu; o que chegou foi mantido, salve o link novamente para continuar
    [no_connection] não houve conexão com o servidor que tem o arquivo; verifique se este dispositivo está conectado e salve o link novamente
    [name_not_found] o endereço do servidor que tem o arquivo não foi encontrado; verifique se este dispositivo está conectado e se algo na rede bloqueia o Instagram, e salve o link novamente
    [not_trusted] quem respondeu não conseguiu provar que é um servidor do Instagram (o certificado TLS não é confiável); use outra rede e salve o link novamente
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
   *[reposts] publicação de outra pessoa, republicada; só é salva se você pedir
}
no-media = não é uma foto nem um vídeo
removed-by-you = você o removeu de onde estava salvo; só é salvo novamente se você pedir
gone-with-all-others = foi salvo aqui e não está mais, como tudo o que foi salvo aqui; só é salvo novamente se você pedir

same-bytes = os mesmos dados foram salvos com outro nome
better-in-archives = as exportações agora o têm em melhor qualidade: { $better }
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
cannot-replace = esta galeria não permite substituir o outro
changed-in-roll = as exportações agora o têm em melhor qualidade, mas ele foi alterado na galeria depois de salvo; deixado como está

cut-off = salvo como está: o arquivo termina cedo demais, pode faltar uma parte { $media ->
    [photo] da foto
   *[video] do vídeo
}; { $from_link ->
    [true] salve o link novamente mais tarde
   *[false] baixe a exportação novamente e, se continuar assim, solicite outra
}
came-damaged = salvo como você pediu, embora tenha chegado danificado duas vezes: { $damage ->
    [cut_off] falta o final
   *[broken] uma parte está danificada
}; salve o link novamente mais tarde
smaller = salvo em tamanho menor que o original: a página no Instagram não menciona nenhum arquivo maior; se for seu, pode estar na sua exportação
silent = salvo sem som: a página no Instagram diz que há som, mas o arquivo não tem; abra no Instagram para ouvir
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
    [exif_damaged] os dados EXIF que já estavam no arquivo estão danificados
    [exif_full] os dados EXIF que já estavam no arquivo não deixam espaço
    [metadata_far_behind] os metadados da foto ficam além dos primeiros 8 MiB
    [motion_photo] o arquivo da foto também contém um vídeo
    [no_room_in_table] a tabela de posições da foto não tem espaço
    [gif] GIF não tem campos para datas e locais
   *[web_m] não são gravados metadados em WebM
}
old-one-not-taken-out = está na galeria, mas o que ele substitui ainda não pôde ser retirado; salve novamente

no-source = o catálogo não sabe onde estão os dados
download-gone = o que foi baixado não está mais aqui; salve o link novamente
archive-gone = { $archive } não está mais lá; coloque de volta e salve novamente
archive-changed = { $archive } não é mais o que foi importado; coloque o anterior de volta ou importe de novo
file-gone = o arquivo não está mais em { $archive }; coloque de volta e salve novamente
damaged-in-archive = está danificado em { $archive } ({ $system }); baixe a exportação novamente
empty-file = o arquivo está vazio
reading-broke = a leitura falhou de um modo que não deveria acontecer; por favor, informe isso

space-needed = são necessários { $needed } MB e há { $free } MB livres; libere espaço e salve novamente, ou salve menos de cada vez
no-room-at = não há mais espaço em { $path }; libere espaço e salve novamente
no-room-for-ledger = não há mais espaço para o registro; libere espaço e salve novamente
cannot-write = não é possível gravar em { $path }; permita isso ou escolha outra pasta
place-gone = { $path } não está mais lá; coloque de volta e salve novamente
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
not-there-after-adding = a galeria aceitou, mas ele não está lá
may-be-there = os mesmos dados podem ter acabado de ser salvos; salve novamente para descobrir
not-in-roll-any-more = não está mais na galeria; salve novamente
no-answer = a galeria não respondeu por todos os itens; salve novamente
mixed-up = a galeria confundiu seus itens
still-there = foi retirado, mas ainda está lá
roll-too-slow = { $seconds ->
    [one] a galeria não respondeu em { $seconds } segundo; salve novamente
   *[other] a galeria não respondeu em { $seconds } segundos; salve novamente
}

cannot-undo = esta galeria não permite desfazer nada
old-one-not-kept = o que ele substituiu não foi guardado: esta galeria não consegue
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
report-in-the-roll = Na galeria
report-not-in-the-roll = Fora da galeria
report-no-pictures = Nada.
report-nothing-left-out = Nada: está tudo lá.
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
report-not-drawn = e mais { $number }, na galeria, mas não mostrados aqui: uma página com todos não abriria
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
report-footer = Criado pelo Keepsake { $version } neste dispositivo; nada foi enviado. As imagens pequenas são cópias para esta página, os originais estão na galeria.
