import { wayTo, type Place } from './scrollPlace'

/** By which a reader scrolls. */
const hands = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** The way back to a place, while what is around it takes its heights. It ends where somebody else scrolls. */
export class Returning {
  private height = 0
  private rest = 0

  constructor(
    private readonly area: Element,
    private place: Place | undefined,
  ) {
    if (place) for (const hand of hands) area.addEventListener(hand, this.end, { passive: true })
  }

  get underWay() {
    return this.place !== undefined
  }

  readonly end = () => {
    this.place = undefined
    for (const hand of hands) this.area.removeEventListener(hand, this.end)
  }

  goOn() {
    if (!this.place) return
    this.area.scrollTop += wayTo(this.place, this.area)
    this.height = this.area.scrollHeight
    this.rest = wayTo(this.place, this.area)
  }

  /** To be told of each scroll: where nothing has grown, and the place is not where it was left, it was another's. */
  noticeScroll() {
    if (!this.place || this.area.scrollHeight !== this.height) return
    if (Math.abs(wayTo(this.place, this.area) - this.rest) > 2) this.end()
  }
}
