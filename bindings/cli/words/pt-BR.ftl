# O que está por trás das variáveis e variantes está em en.ftl.

items = { $items ->
    [one] { $items } foto ou vídeo
   *[other] { $items } fotos e vídeos
}
photos = { $photos ->
    [one] { $photos } foto
   *[other] { $photos } fotos
}
videos = { $videos ->
    [one] { $videos } vídeo
   *[other] { $videos } vídeos
}
posts = { $posts ->
    [one] { $posts } publicação
   *[other] { $posts } publicações
}
archives = { $archives ->
    [one] { $archives } arquivo
   *[other] { $archives } arquivos
}
published = { $period ->
    [moment] publicação: { $from }
   *[span] publicação: de { $from } a { $until }
}
date-unknown = data desconhecida
less-than-a-second = menos de um segundo
duration = { $unit ->
    [y] { years }
    [w] { weeks }
    [d] { days }
    [h] { hours }
    [m] { minutes }
   *[s] { seconds }
}
years = { $time ->
    [one] { $time } ano
   *[other] { $time } anos
}
weeks = { $time ->
    [one] { $time } semana
   *[other] { $time } semanas
}
days = { $time ->
    [one] { $time } dia
   *[other] { $time } dias
}
hours = { $time ->
    [one] { $time } hora
   *[other] { $time } horas
}
minutes = { $time ->
    [one] { $time } minuto
   *[other] { $time } minutos
}
seconds = { $time ->
    [one] { $time } segundo
   *[other] { $time } segundos
}
media-type = { $media_type ->
    [photo] foto
    [video] vídeo
   *[file] arquivo
}
about = { $what }: { $said }
sentence = { $said }.

larger-folder = Parte do que falta está na pasta que contém a indicada; indique esta: { $folder }
notes-heading = Bom saber:
notes-more = e mais { $count }; --json mostra todas
reasons-failed = Não puderam ser salvos ({ $count }):
reasons-left-alone = Ignorados ({ $count }):
reasons-saved = Salvos, com algo a saber ({ $count }):
reasons-there = Já estavam lá, com algo a saber ({ $count }):
reasons-others = por outros motivos; `keepsake ledger --run N` mostra todos
page-is-in = O relatório está em { $path }.

doing-reading = Leitura
doing-saving = Salvamento
doing-finding = Busca
doing-downloading = Download
doing-removing = Remoção
doing-drawing = Criação do relatório
doing-library = Exame da biblioteca de fotos
doing-posts = Exame das publicações
doing-comparing = Comparação
progress-of = { $done } de { $all }
progress-rate = { $count }, { $rate }/s
progress-waiting = aguardando
progress-left = tempo restante: { duration }
progress-line = { $doing }: { $count }, { $left }

failure-error = erro:
failure-stopping = A parada ocorrerá depois do item atual. Pressione Ctrl+C de novo para encerrar já.
failure-stopped = Interrompido. Para continuar, execute de novo:
failure-no-signals = não é possível reagir ao Ctrl+C: { $system }
failure-unwritten = o resultado não pôde ser gravado: { $why }
failure-disk-full = o disco está cheio; libere espaço e tente de novo
failure-read-only = nada pode ser gravado ali
failure-which-export = Uma exportação que o Keepsake lê é obtida no Instagram em Central de Contas > Suas informações e permissões > Exportar suas informações, com suas publicações e seus stories selecionados.
failure-catalog-damaged = Mova { $file } para outra pasta e salve de novo: uma foto ou um vídeo que recebesse o mesmo nome e os mesmos bytes já está lá; qualquer outro é salvo uma segunda vez.
failure-paused = o salvamento foi interrompido: { $why }
failure-no-room = não há espaço suficiente: são necessários { $needed } e há { $free } livres.
failure-make-room = Libere espaço, escolha outro disco com --to ou salve uma parte com --from e --to-date.
refused-days = --from é posterior a --to-date
refused-camera-roll = { $path } está em uma pasta em que o Keepsake salva ({ $roll }), não é uma exportação do Instagram
refused-inside = a exportação { $export } e a pasta { $roll } estão uma dentro da outra; indique outra pasta com --to
refused-library-inside = a pasta { $library } está dentro da exportação { $export }, e tudo já estaria lá; indique a pasta com as suas próprias fotos
refused-empty-text = um texto vazio foi indicado para salvar; indique um ZIP, uma pasta ou um link
refused-both = uma exportação e links foram indicados juntos; salve um depois do outro
refused-no-roll = { $path } não é uma pasta em que o Keepsake salvou; diga onde ela está com --to FOLDER
refused-file = { $path } é um arquivo; indique uma pasta com --to
refused-for-links = { $option } vale para a publicação de um link; indique também o link
refused-for-exports = um link já diz o que deve ser salvo; { $option } vale para exportações
refused-dry-run = um link já diz o que deve ser salvo; --dry-run vale para exportações (`keepsake resolve` diz aonde um link leva)
refused-nothing-begun = nenhum salvamento foi iniciado aqui; indique a exportação para salvá-la desde o início
refused-taken-back = o último salvamento foi desfeito; indique a exportação para salvá-la de novo
refused-nothing-left = o último salvamento iniciado aqui chegou ao fim; não há nada a continuar
refused-no-run = não existe salvamento com o número { $run }; `keepsake ledger` lista todos
refused-no-such-media = nenhuma foto ou vídeo do que foi dado se chama { $media }; `keepsake list --json` lista todos
refused-nothing-to-undo = não resta nenhum salvamento a desfazer; `keepsake ledger` lista todos
refused-nothing-like = nada na biblioteca de fotos se parece com { $name }; `keepsake match --json` diz o que tem algo parecido
refused-is-page = { $path } é a página de uma publicação e não uma exportação; isto salva a publicação:
refused-is-no-page = { $path }: { $why }; depois indique-a com `keepsake save LINK --page FILE`
refused-page = o relatório não pode ser gravado em { $path }: { $why }
page-is-folder = isso é uma pasta; indique um arquivo
page-is-other = ali há um arquivo que não é um relatório do Keepsake; ele fica como está; indique outro
page-without-folder = a pasta dele não existe; crie-a ou indique outra

scan-found = <b>{ photos } e { videos }</b> ({ $size }) em { archives }.
scan-found-published = <b>{ photos } e { videos }</b> ({ $size }) em { archives }, { published }.
scan-by-kind = Fotos e vídeos listados por tipo:
scan-by-year = Fotos e vídeos listados por ano:
scan-missing = deles faltam { $count }
scan-left-alone = Serão ignorados ({ $count }):
scan-nothing = Não há nada a salvar.
scan-to-save = Para salvar { items }:
scan-to-save-once = Para salvar { items } ({ $same ->
    [one] mais { $same } é igual a outro
   *[other] mais { $same } são iguais a outros
}):
kinds = { $kind ->
    [post] Publicações
    [reel] Reels
    [igtv] IGTV
    [archived_post] Publicações arquivadas
    [story] Stories
    [highlight] Destaques
    [profile_photo] Fotos do perfil
    [thread] Publicações do Threads
    [other] Outros
    [message] Mensagens
   *[recently_deleted] Excluídos recentemente
}

list-end = Total: { items }; sem arquivo: { $missing }, só a pedido: { $unasked }

save-nothing-fits = Nada corresponde a estas opções.
save-planned = A salvar: { items } ({ $size }) em { $roll }.
save-planned-free = A salvar: { items } ({ $size }) em { $roll }, onde há { $free } livres.
save-planned-there = Já estavam lá: { $count }.
save-planned-left-alone = Ignorados: { $count }.
save-planned-failed = Não podem ser salvos: { $count }.
save-planned-ask = A salvar, embora sua biblioteca de fotos talvez já os tenha: { $count } (`keepsake match` diz quais).
save-planned-better = Na pasta, e melhores no que foi indicado: { $count }.
save-undated = Deixados de fora por --from e --to-date, pois não se sabe quando foram publicados: { items }.
save-there-is = Há { photos } e { videos }, { published }.
save-dry-run = Isto foi uma simulação; nada foi salvo.
save-nothing = <b>Nada foi salvo</b> em { $roll }.
save-nothing-new = <b>Nada de novo a salvar</b> em { $roll }.
save-saved = <b>Salvo: { items }</b> ({ $size }) em { $roll } em { duration }.
save-saved-at-once = <b>Salvo: { items }</b> ({ $size }) em { $roll } em { less-than-a-second }.
save-in-library = Já estavam entre suas próprias fotos, e não foram adicionados: { $count }.
save-there = Já estavam lá, ou são a mesma imagem que outra: { $count }.
save-replaced = Do que foi salvo, substituem versões mais antigas: { $count }; `keepsake undo` as traz de volta.
save-better-left = Deles, melhores no que foi indicado, mas deixados como estão: { $count } (`keepsake ledger --run { $run }` diz por quê).
save-better = Deles, podem ser substituídos por melhores: { $count }; execute de novo com --replace (`keepsake ledger --run { $run }` diz o que é melhor).
save-catalog-missing = arquivos colocados aqui por um salvamento anterior, pelo nome: { $count }; falta o catálogo que os conhece ({ $state }). Uma foto ou um vídeo que recebesse o mesmo nome e os mesmos bytes já está lá, o que só o próprio salvamento pode verificar; qualquer outro (outro --zone, outros álbuns, um arquivo editado) é salvo uma segunda vez. Nada do que está aqui é alterado ou removido
the-link = o link
save-empty-page = { $said }; ou salve a página que um navegador mostra sem login e indique-a com `keepsake save LINK --page FILE`
save-fewer = { $link }: a página mostra menos do que a publicação tem; faltam { items }; abra-a no Instagram para ver o resto
save-fewer-one = { $link }: a página mostra menos do que a publicação tem; faltam { items } (imagem { $slides }); abra-a no Instagram para ver o resto
save-fewer-some = { $link }: a página mostra menos do que a publicação tem; faltam { items } (imagens { $slides }); abra-a no Instagram para ver o resto

undo-ask = Remover { items } ({ $size }) que o salvamento { $run } colocou em { $roll }? O que foi alterado desde então fica. [s/N]
undo-ask-replaced = Remover { items } ({ $size }) que o salvamento { $run } colocou em { $roll }? O que foi alterado desde então fica; o que foi substituído volta. [s/N]
undo-yes = s sim
undo-nobody = undo pergunta antes de remover { items } ({ $size }) que o salvamento { $run } colocou em { $roll }, e não há ninguém para responder; execute de novo com --yes
undo-no-answer = a resposta não pôde ser lida: { $system }
undo-kept = Nada foi removido.
undo-nothing-there = Não há mais nada do salvamento { $run } na pasta.
undo-removed = Removido: { items } do salvamento { $run }.
undo-gone = Já tinham sido removidos antes: { $count }.
undo-brought-back = Trazido de volta, depois de substituído: { items }.
undo-brought-back-empty = Trazido de volta como estava, e vazio: { $file }
undo-removed-before = Removido antes: { $file } ({ $why })
undo-stayed = Não removido: { $file } ({ $why })
undo-changed = Não removido, pois alguém o alterou: { $file }
undo-failed = Não pôde ser removido: { $file } ({ $why })
undo-left = Ainda não removido: { items }.

ledger-run = <b>Salvamento { $run }</b>, { $moment }: { ledger-counts }{ ledger-end }
ledger-whole = Junto com o que ele continua (salvamentos { $first } a { $last }): { ledger-counts }
ledger-counts = salvos: { $saved } ({ $size }), já estavam lá: { $there }, ignorados: { $skipped }, com falha: { $failed }
ledger-end = { $end ->
    [undone] ; desfeito { $undone }
    [open] ; não terminado
    [stopped] ; interrompido
    [paused_by_person] ; pausado, para continuar mais tarde
    [ended_by_system] ; encerrado pelo sistema
    [cut_short] ; encerrado antes do fim
    [paused] ; interrompido: { $why }
   *[completed] { "" }
}
ledger-undo = Desfeito { $moment }: removidos: { $removed }
ledger-brought-back = , substituídos e trazidos de volta: { $count }
ledger-gone = , já não estavam lá: { $count }
ledger-changed = , deixados porque foram alterados: { $count }
ledger-stayed = , deixados porque o que substituíram não existe mais: { $count }
ledger-not-removed = , não removidos: { $count }
ledger-left = , ainda não removidos: { $count }
ledger-outcome = { $outcome ->
    [saved] salvo
    [already_there] já estava lá
    [skipped] ignorado
   *[failed] com falha
}
ledger-took-place = (substituiu um mais antigo)
ledger-nothing = Nada foi salvo ainda.
ledger-hint-run = Tudo de um salvamento:
ledger-hint-failed = Só o que falhou:
ledger-hint-reason = Só por um motivo:

match-found = Busca de { items }: novos: { $new }, já na biblioteca de fotos: { $there }, a perguntar: { $ask }.
match-may-be = talvez
match-ask = Ao salvar, estes são adicionados. Indique --same ou --different com o número de cada um, e isso será lembrado.
match-unreadable = { items } cuja imagem não pode ser lida aqui; busca só pelos bytes.
library-without-picture = Na biblioteca de fotos, { items } cuja imagem não pode ser lida aqui; comparação só pelos bytes: { $named }
library-by-bytes = Na biblioteca de fotos, { items } cuja imagem não é examinada aqui (HEIC, AVIF, GIF e vídeos); comparação só pelos bytes.
library-exports = Na biblioteca de fotos, exportações do Instagram descompactadas, que não são examinadas: { $count }.
library-unreadable = Na biblioteca de fotos, arquivos e pastas que não podem ser lidos de modo algum: { $count }.

link-kind = { $kind ->
    [post] publicação
    [story] story
    [highlight] destaque
    [profile] perfil
    [share] link curto
   *[unsupported] não compatível
}
link-none = nenhum
