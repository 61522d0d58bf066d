/** What members write in the story. */
export const needOfBurkinaFaso = {
  title: 'Des camions en transit se vident en route',
  description:
    'Des camions quittent le port sous transit et déchargent avant notre frontière. Nous voulons suivre chaque chargement jusqu’à sa sortie, sans escorte.',
}

export const needOfCoteDIvoire = {
  title: 'Lorries in transit unload on the way',
  description:
    'Lorries leave our port under transit and unload before they reach the border. We want to follow each load until it leaves the country, without escorts.',
}

/** Similar to the others, so that any leak would show it; the mark is in no other text. */
export const mark = 'Harmattan'
export const secretNeed = {
  title: `Projet ${mark} : des camions en transit se vident en route`,
  description: needOfBurkinaFaso.description,
}
