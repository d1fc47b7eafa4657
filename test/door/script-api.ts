/** A stand-in for Google's Apps Script API: it holds the files of one script, and refuses a push that Google would refuse. */

import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Script } from "node:vm";

export interface PushedFile {
  name: string;
  type: "SERVER_JS" | "HTML" | "JSON";
  source: string;
}

export class ScriptApi {
  private constructor(
    private readonly server: Server,
    /** What it was asked, in order: "PUT /v1/projects/ID/content". */
    readonly requests: string[],
    private readonly held: { files: PushedFile[] },
  ) {}

  static async start(): Promise<ScriptApi> {
    const requests: string[] = [];
    const held: { files: PushedFile[] } = { files: [] };
    const server = createServer(async (request, response) => {
      requests.push(`${request.method} ${request.url}`);
      const files = request.method === "PUT" ? await pushed(request) : held.files;
      const problem = problemOf(files, request);
      if (problem === "" && request.method === "PUT") held.files = files;
      response.writeHead(problem === "" ? 200 : 400, { "content-type": "application/json" });
      response.end(JSON.stringify(problem === "" ? { files } : { error: { code: 400, message: problem } }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ScriptApi(server, requests, held);
  }

  get address(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/`;
  }

  get files(): readonly PushedFile[] {
    return this.held.files;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

async function pushed(request: IncomingMessage): Promise<PushedFile[]> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return JSON.parse(text).files;
}

function problemOf(files: readonly PushedFile[], { method, headers }: IncomingMessage): string {
  if (headers.authorization !== "Bearer a-token") return "Request had invalid authentication credentials.";
  if (method !== "PUT") return "";
  if (new Set(files.map(({ name }) => name)).size < files.length) return "A file with this name already exists.";
  const manifest = files.find(({ name, type }) => name === "appsscript" && type === "JSON");
  if (manifest === undefined) return "The manifest is missing.";
  JSON.parse(manifest.source);
  for (const { name, type, source } of files) if (type === "SERVER_JS") new Script(source, { filename: name });
  return "";
}
