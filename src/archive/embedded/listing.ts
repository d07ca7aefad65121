import type { CalendarDate } from '../../digest/digest.ts';
import type { ListRequest, StoryFilter } from '../archive.ts';
import type { Catalog } from './catalog.ts';
import type { Place } from './chronology.ts';
import type { View } from './family.ts';

export interface ViewPage {
  readonly views: readonly View[];
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
}

/** Finds the page of stories that was asked for. Costs no more than the stories that are passed over for the filter. */
export function listViews(catalog: Catalog, request: ListRequest): ViewPage {
  const { limit, from } = request;
  const start = placeOf(catalog, request);
  const views =
    from?.direction === 'newer' && start.known
      ? take(newer(catalog, start.place, request), limit).reverse()
      : take(older(catalog, start.place, request), limit);
  const [newest] = views;
  const oldest = views.at(-1);
  const first = newest && catalog.order.before(newest);
  const last = oldest && catalog.order.after(oldest);
  return {
    views,
    hasNewer: any(newer(catalog, first ?? start.place, request)),
    hasOlder: any(older(catalog, last ?? start.place, request)),
  };
}

export interface DayViews {
  readonly views: readonly View[];
  readonly previous: CalendarDate | undefined;
  readonly next: CalendarDate | undefined;
}

/** Finds the stories of a day and the nearest days before and after that have some. */
export function dayViews(catalog: Catalog, date: CalendarDate, filter: StoryFilter): DayViews {
  const place = catalog.order.beforeDay(date);
  const views: View[] = [];
  let previous: CalendarDate | undefined;
  for (const view of older(catalog, place, filter)) {
    if (view.publishedOn !== date) {
      previous = view.publishedOn;
      break;
    }
    views.push(view);
  }
  const [next] = take(newer(catalog, place, filter), 1);
  return { views, previous, next: next?.publishedOn };
}

function placeOf(catalog: Catalog, { from, before }: ListRequest): { readonly place: Place; readonly known: boolean } {
  const { order } = catalog;
  const view = from && catalog.view(from.id);
  const place = view && (from.direction === 'older' ? order.after(view) : order.before(view));
  if (place) return { place, known: true };
  return { place: before === undefined ? order.start() : order.beforeDay(before), known: false };
}

function* older(catalog: Catalog, place: Place, filter: StoryFilter): Generator<View> {
  const { after, before } = filter;
  const matches = createMatcher(filter);
  for (const view of catalog.order.older(place)) {
    const date = view.publishedOn;
    if (after !== undefined && (date === undefined || date < after)) return;
    if (before !== undefined && date === undefined) return;
    if (matches(view)) yield view;
  }
}

function* newer(catalog: Catalog, place: Place, filter: StoryFilter): Generator<View> {
  const { before } = filter;
  const matches = createMatcher(filter);
  for (const view of catalog.order.newer(place)) {
    if (before !== undefined && view.publishedOn !== undefined && view.publishedOn > before) return;
    if (matches(view)) yield view;
  }
}

function createMatcher({ language = 'all', source, after, before }: StoryFilter): (view: View) => boolean {
  const host = source === undefined ? undefined : bareHost(source);
  return (view) => {
    if (language !== 'all' && view.language !== language) return false;
    if (host !== undefined && (view.source === undefined || bareHost(view.source) !== host)) return false;
    if (after === undefined && before === undefined) return true;
    const date = view.publishedOn;
    return date !== undefined && (after === undefined || date >= after) && (before === undefined || date <= before);
  };
}

function bareHost(source: string): string {
  return source.toLowerCase().replace(/^www\./u, '');
}

function take(views: Iterable<View>, limit: number): View[] {
  const taken: View[] = [];
  if (limit <= 0) return taken;
  for (const view of views) {
    taken.push(view);
    if (taken.length >= limit) break;
  }
  return taken;
}

function any(views: Iterable<View>): boolean {
  return take(views, 1).length > 0;
}
