/** One call of teams-js in, the arguments of the reply out; `undefined` where Teams sends none. */
import { z } from 'zod';
import { HOST_SDK_VERSION, runtimeConfig, type TabCall } from './protocol.js';

/** What the tab may cause around it. */
export interface TabSurroundings {
  context: () => Record<string, unknown>;
  /** The person's single sign-on token; throws with a reason. */
  getToken: () => Promise<string>;
  openLink: (url: string) => void;
  goToPage: (target: { page: string | undefined; place: string | undefined }) => void;
  shareLink: (page: string, label: string) => void;
  onReady: () => void;
  onFailed: (reason: string) => void;
}

const currentPage = z.object({ subPageId: z.string().optional() }).catch({});
const appPage = z
  .object({
    subPageId: z.string().optional(),
    channelId: z.string().optional(),
    chatId: z.string().optional(),
  })
  .catch({});
const text = z.string().catch('');

/** The settings a tab saved for itself while its page lives, by its place. */
const savedSettings = new Map<string, unknown>();

export async function answerCall(call: TabCall, around: TabSurroundings): Promise<unknown[] | undefined> {
  const [first, second] = call.args;
  switch (call.func) {
    case 'initialize':
      return ['content', 'web', JSON.stringify(runtimeConfig), HOST_SDK_VERSION];
    case 'getContext':
      return [around.context()];
    case 'authentication.getAuthToken':
      return around.getToken().then(
        (token) => [true, token],
        (fault: unknown) => [false, fault instanceof Error ? fault.message : 'Unknown'],
      );
    case 'appInitialization.appLoaded':
      around.onReady();
      return undefined;
    case 'appInitialization.success':
      around.onReady();
      return [true];
    case 'appInitialization.failure':
      around.onFailed(text.parse(second) || text.parse(first));
      return undefined;
    case 'executeDeepLink':
      around.openLink(text.parse(first));
      return [true];
    case 'tasks.startTask':
      return [null, null];
    default:
      return call.func.startsWith('settings.') ? answerSettings(call, around) : answerPages(call, around);
  }
}

function answerSettings(call: TabCall, around: TabSurroundings): unknown[] | undefined {
  const context = around.context();
  const place = String(context['channelId'] ?? context['chatId'] ?? context['userObjectId']);
  switch (call.func) {
    case 'settings.getSettings':
      return [savedSettings.get(place) ?? { entityId: context['entityId'] }];
    case 'settings.setSettings':
      savedSettings.set(place, call.args[0]);
      return [true];
    case 'settings.setValidityState':
      return [true];
    default:
      return undefined;
  }
}

function answerPages(call: TabCall, around: TabSurroundings): unknown[] | undefined {
  const [first, second] = call.args;
  switch (call.func) {
    case 'pages.navigateToApp': {
      const { subPageId, channelId, chatId } = appPage.parse(first);
      around.goToPage({ page: subPageId, place: channelId ?? chatId });
      return [true];
    }
    case 'pages.currentApp.navigateTo':
      around.goToPage({ page: currentPage.parse(first).subPageId, place: undefined });
      return [null];
    case 'pages.currentApp.navigateToDefaultPage':
      around.goToPage({ page: undefined, place: undefined });
      return [null];
    case 'shareDeepLink':
      around.shareLink(text.parse(first), text.parse(second));
      return undefined;
    case 'getTabInstances':
    case 'getMruTabInstances':
      return [{ teamTabs: [] }];
    case 'navigateBack':
    case 'navigateCrossDomain':
    case 'navigateToTab':
      return [false];
    default:
      return undefined;
  }
}
