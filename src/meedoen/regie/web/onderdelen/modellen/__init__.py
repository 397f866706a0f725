# SPDX-License-Identifier: EUPL-1.2
"""What a component needs to draw itself: plain frozen dataclasses, filled by views, drawn by the tags.

A view never writes HTML and a component never asks the database. The view fills a `…Beeld`, the template
calls the tag of the same name (``{% load meedoen %}``):

    tag                                    takes                    draws
    {% icoon "klokje" %}                   name (see `iconen`)      inline SVG
    {% toestand t %}                       ToestandBeeld            shape + word
    {% knop k %} / {% koppeling l %}       KnopBeeld / LinkBeeld    button (GET link or POST form) / link
    {% rij r %}                            RijBeeld                 one <li> of Vandaag
    {% strip delen %}                      Sequence[StripDeel]      the strip with figures
    {% metrolijn stations %}               Sequence[StationBeeld]   the whole path
    {% volgende_stap stap %}               StapBeeld                next step with the primary button
    {% dossierkop kop %}                   DossierkopBeeld          head of a dossier, with tabs
    {% klok k %} / {% klokken ks %}        KlokBeeld                one clock / all clocks in one card
    {% waarom w %}                         WaaromBeeld              the steps behind a date
    {% tijdlijn regels %}                  Sequence[TijdlijnRegel]  short; `volledig=True`: grouped by month
    {% mensen ms %}                        Sequence[MensBeeld]      people around the newcomer
    {% ketenstand ks %}                    Sequence[KetenBeeld]     state per partner
    {% lastbalk l %}                       LastBeeld                load of one worker
    {% eisen es %}                         Sequence[EisBeeld]       what the law asks, ticked or missing
    {% afspraak a %}                       AfspraakBeeld            one agreement of the plan
    {% vraag v %}                          VraagBeeld               one question of the talk with its answers
    {% onderdelenlijst os %}               Sequence[OnderdeelBeeld] sections of the talk
    {% melding m %}                        MeldingBeeld             message: good, attention, error, fact
    {% leeg l %}                           LeegBeeld                empty state
    {% koppen ks %}                        Sequence[KolomBeeld]     head of a table whose columns sort
    {% bladeren b %}                       BladerBeeld              previous / next page
    {% veld form.naam %}                   bound form field         label, hint, error, control, readback
    {% foutenlijst form %}                 form (or list)           error summary with links to the fields

All texts are finished Dutch sentences (B1). Every text is escaped by the tags; pass `SafeString` only for
HTML that a template of ours rendered. Dates are `datetime.date`; the tags write them out.
"""

from meedoen.regie.web.onderdelen.modellen.basis import (
    BladerBeeld,
    FeitBeeld,
    InzageBeeld,
    KnopBeeld,
    Knopsoort,
    KolomBeeld,
    LeegBeeld,
    LinkBeeld,
    MeldingBeeld,
    Meldingsoort,
    RijBeeld,
    SchilBeeld,
    StripDeel,
    TabBeeld,
    ToestandBeeld,
    Toestandsoort,
)
from meedoen.regie.web.onderdelen.modellen.dossier import (
    DossierkopBeeld,
    GeplandBeeld,
    KetenBeeld,
    LastBeeld,
    MensBeeld,
    StapBeeld,
    StationBeeld,
    Stationstaat,
    TijdlijnRegel,
    Tijdlijnsoort,
    UitspraakDeel,
)
from meedoen.regie.web.onderdelen.modellen.gesprek import (
    AfspraakBeeld,
    AntwoordBeeld,
    EisBeeld,
    Eisstaat,
    OnderdeelBeeld,
    Onderdeelstaat,
    VraagBeeld,
)
from meedoen.regie.web.onderdelen.modellen.klokken import (
    Balksoort,
    DagvakBeeld,
    KlokBeeld,
    TwijfelBeeld,
    WaaromBeeld,
    WaaromStap,
)

__all__ = [
    "AfspraakBeeld",
    "AntwoordBeeld",
    "Balksoort",
    "BladerBeeld",
    "DagvakBeeld",
    "DossierkopBeeld",
    "EisBeeld",
    "Eisstaat",
    "FeitBeeld",
    "GeplandBeeld",
    "InzageBeeld",
    "KetenBeeld",
    "KlokBeeld",
    "KnopBeeld",
    "Knopsoort",
    "KolomBeeld",
    "LastBeeld",
    "LeegBeeld",
    "LinkBeeld",
    "MeldingBeeld",
    "Meldingsoort",
    "MensBeeld",
    "OnderdeelBeeld",
    "Onderdeelstaat",
    "RijBeeld",
    "SchilBeeld",
    "StapBeeld",
    "StationBeeld",
    "Stationstaat",
    "StripDeel",
    "TabBeeld",
    "TijdlijnRegel",
    "Tijdlijnsoort",
    "ToestandBeeld",
    "Toestandsoort",
    "TwijfelBeeld",
    "UitspraakDeel",
    "VraagBeeld",
    "WaaromBeeld",
    "WaaromStap",
]
