import { answerBatch } from "./batch";
import { WORD_ON_MAC } from "./builds";
import { HostError, type HostObject } from "./host-object";
import type { PageHost } from "./jsdom-excel";
import type { Request } from "./wire";

/** Word's side of office.js, as far as the page of the toolkit in Word asks it: it opens new documents. */
export class WordHost implements PageHost {
  build = WORD_ON_MAC;
  hasStarted = true;
  roundTrips = 0;
  /** The documents that were opened. */
  readonly opened: Uint8Array[] = [];
  /** Whether Word refuses to open anything. */
  refuses = false;
  post: (message: unknown) => void = () => undefined;

  receive(text: string): void {
    const { id, message } = JSON.parse(text) as Request;
    this.roundTrips++;
    const document: HostObject = { kind: "Document", properties: {}, methods: {} };
    const body = answerBatch(message.body, {
      root: () => document,
      service: (name) => this.service(name),
      keptAs: () => document,
      keep: () => null,
      letGo: () => null,
      nameOf: () => "kept",
      mayUse: () => undefined,
    });
    this.post({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
  }

  private service(kind: string): HostObject {
    return {
      kind,
      properties: {},
      methods: {
        CreateDocument: (base64: string) => ({
          kind: "DocumentCreated",
          properties: { Id: () => String(this.opened.length + 1) },
          methods: {
            Open: () => {
              if (this.refuses) throw new HostError("GeneralException", "There was an internal error.");
              this.opened.push(new Uint8Array(Buffer.from(base64, "base64")));
            },
          },
        }),
        _GetEnabledFeatures: () => [],
        NotifyActionHandlerReady: () => undefined,
        _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
      } as HostObject["methods"],
    };
  }
}
